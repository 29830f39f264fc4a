import http from 'node:http'; import { readFileSync, existsSync } from 'node:fs'; import { extname } from 'node:path'
const root='/work/main/apps/web/dist/site'; const types={'.js':'text/javascript','.css':'text/css','.svg':'image/svg+xml','.woff2':'font/woff2','.html':'text/html'}
const s=http.createServer((q,r)=>{ const u=new URL(q.url,'http://x').pathname; if(u.startsWith('/api/')){r.writeHead(401);return r.end()} const f=root+u; const ok=u!=='/'&&existsSync(f); const n='abc123'
 r.setHeader('content-security-policy',`default-src 'none'; script-src 'self' 'nonce-${n}'; style-src 'self' 'nonce-${n}'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'`)
 r.setHeader('content-type',types[ok?extname(f):'.html']); r.end(ok?readFileSync(f):readFileSync(root+'/index.html','utf8').replaceAll('__CSP_NONCE__',n)) }).listen(4199,'127.0.0.1')
const { chromium } = await import('playwright')
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--headless','--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync']})
const p=await b.newPage({viewport:{width:1440,height:900},colorScheme:'dark'}); const bad=[]; p.on('console',m=>{if(/Content Security|violates/.test(m.text()))bad.push(m.text().slice(0,200))}); p.on('pageerror',e=>bad.push(e.message))
await p.route('**/api/session', r => r.fulfill({json:{person:{id:'1',name:'Hana Sato'},organisation:{id:'o',name:'V'},grants:[]}}))
await p.goto('http://127.0.0.1:4199/'); await p.waitForTimeout(400); await p.locator('.p-me').click(); await p.waitForTimeout(400); await p.keyboard.press('Escape'); await p.waitForTimeout(200); console.log('focus', await p.evaluate(()=>document.activeElement?.className)); await p.keyboard.press('Control+k'); await p.waitForTimeout(500); await p.keyboard.press('Escape')
await p.goto('http://127.0.0.1:4199/kitchen-sink'); await p.waitForTimeout(600); await p.getByRole('button',{name:/Cost at completion/}).click(); await p.waitForTimeout(500)
console.log('bg', await p.evaluate(()=>getComputedStyle(document.body).backgroundColor), 'violations', bad)
const m=await p.evaluate(()=>{const n=performance.getEntriesByType('paint').map(e=>e.name+' '+Math.round(e.startTime));return n}); console.log(m)
await b.close(); s.close()
