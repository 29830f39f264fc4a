import { bench } from '/work/main/functions/oversight/bench/portfolio.bench.ts'
process.exitCode = await bench()
