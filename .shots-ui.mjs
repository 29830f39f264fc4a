import { chromium } from 'playwright'
import { readFileSync } from 'node:fs'
const axe = readFileSync('/work/main/node_modules/axe-core/axe.min.js','utf8')
const args=['--headless','--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync']
const b = await chromium.launch({ executablePath:'/usr/bin/chromium', args })
const only = process.argv[2]
const logs=[]
async function page(width, scheme, session=false, extra={}) {
  const c = await b.newContext({ viewport:{width, height:900}, colorScheme: scheme, locale:'en-GB', bypassCSP:false, reducedMotion: extra.reduced?'reduce':'no-preference' })
  const p = await c.newPage()
  p.on('console', m => { if(['error','warning'].includes(m.type())) logs.push(m.text().slice(0,300)) })
  p.on('pageerror', e => logs.push('PAGEERROR '+e.message.slice(0,400)))
  await p.route('**/api/session', r => session ? r.fulfill({json:{person:{id:'1',name:'Hana Sato',note:'Project manager'},organisation:{id:'o',name:'Veldhaven Digital'},grants:[],eyesOf:extra.eyes?{name:'Hana Sato',note:'project manager'}:undefined,today:'2026-11-23'}}) : r.fulfill({status:401, body:''}))
  await p.route('**/api/live', r => r.fulfill({ status:200, headers:{'content-type':'text/event-stream'}, body:': hi\n\n' }))
  return p
}
async function check(p, name){
  await p.evaluate(axe)
  const r = await p.evaluate(async()=>{ const r=await axe.run(document,{runOnly:['wcag2a','wcag2aa','wcag21aa','wcag22aa','best-practice']}); return r.violations.map(v=>`${v.impact} ${v.id} x${v.nodes.length}: ${v.nodes.slice(0,2).map(n=>n.target.join(' ')+' '+(n.any[0]?.message||n.failureSummary||'').slice(0,160)).join(' || ')}`)})
  const wide = await p.evaluate(()=>document.documentElement.scrollWidth>innerWidth)
  console.log(name, r.length? '\n  '+r.join('\n  '):'axe 0', wide?'SIDEWAYS':'')
}
const parts=['Small parts','Grid','Input','States']
for (const [w,s] of [[1440,'light'],[1440,'dark'],[1024,'light'],[1024,'dark']]) {
  if (only && !`${w}${s}`.includes(only)) continue
  const p = await page(w,s)
  await p.goto('http://127.0.0.1:4173/kitchen-sink'); 
  for (const part of parts) {
    await p.getByText(part,{exact:true}).first().click(); await p.waitForTimeout(450)
    await p.screenshot({path:`/tmp/shots/sink-${part.split(' ')[0]}-${w}-${s}.png`}); await check(p,`${part} ${w} ${s}`)
  }
  await p.close()
}
console.log(logs.join('\n')); await b.close()
