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

for (const [w,s] of [[1440,'light'],[1440,'dark'],[1024,'light']]) {
  const p = await page(w,s,true,{eyes:true})
  await p.goto('http://127.0.0.1:4173/'); await p.waitForTimeout(500)
  await p.screenshot({path:'/tmp/shots/shell-'+w+'-'+s+'.png'}); await check(p,'shell '+w+s)
  await p.locator('.p-me').click(); await p.waitForTimeout(500); await p.screenshot({path:'/tmp/shots/me-'+w+'-'+s+'.png'}); await check(p,'me')
  await p.keyboard.press('Escape'); await p.waitForTimeout(200)
  console.log('focus after menu', await p.evaluate(()=>document.activeElement?.className))
  await p.keyboard.press('Control+k'); await p.waitForTimeout(600); await p.screenshot({path:'/tmp/shots/palette-'+w+'-'+s+'.png'}); await check(p,'palette')
  await p.keyboard.press('Escape'); await p.waitForTimeout(300); await p.keyboard.press('?'); await p.waitForTimeout(500); await p.screenshot({path:'/tmp/shots/keys-'+w+'-'+s+'.png'}); await check(p,'keys')
  await p.close()
}
{ const p = await page(1440,'light'); await p.goto('http://127.0.0.1:4173/kitchen-sink'); await p.waitForTimeout(500)
  const f = p.getByRole('button',{name:/Cost at completion/}); await f.focus(); await p.keyboard.press('Enter'); await p.waitForTimeout(700)
  await p.screenshot({path:'/tmp/shots/figure-light.png'}); await check(p,'figure')
  await p.keyboard.press('Escape'); await p.waitForTimeout(300); console.log('focus back', await p.evaluate(()=>document.activeElement?.getAttribute('aria-label')))
  await p.getByText('Propose').click(); await p.waitForTimeout(300); await p.screenshot({path:'/tmp/shots/toast.png'}); await p.keyboard.press('Control+z'); await p.waitForTimeout(200); console.log('toast', await p.locator('.p-toast').innerText())
  await p.getByText('Grid',{exact:true}).click(); await p.waitForTimeout(400)
  const at = () => p.evaluate(()=>document.activeElement?.getAttribute('data-cell')+' '+document.activeElement?.textContent?.slice(0,30))
  await p.locator('[data-cell="0:0"]').focus(); for (const k of ['ArrowDown','j','j','ArrowRight','End']) await p.keyboard.press(k); await p.waitForTimeout(100); console.log('at', await at())
  await p.keyboard.press('PageDown'); await p.waitForTimeout(200); console.log('pgdn', await at()); await p.keyboard.press('Control+End'); await p.waitForTimeout(500); console.log('ctrl end', await at(), 'rows mounted', await p.locator('.p-grid-row').count())
  await p.keyboard.press('Control+Home'); await p.waitForTimeout(300); console.log(await at()); await p.keyboard.press('ArrowUp'); await p.keyboard.press('Enter'); await p.waitForTimeout(200); console.log('sort', await p.locator('[aria-sort=ascending]').innerText(), await at())
  await p.keyboard.press('ArrowDown'); await p.keyboard.press('Space'); console.log('selected', await p.locator('.p-grid-row[aria-selected=true]').count())
  await p.keyboard.press('Enter'); await p.waitForTimeout(300); await p.screenshot({path:'/tmp/shots/grid-open.png'}); await check(p,'grid open'); console.log('in panel', await p.evaluate(()=>document.activeElement?.className)); await p.keyboard.press('Escape'); await p.waitForTimeout(200); console.log('back', await at())
  for (let i=0;i<7;i++) await p.keyboard.press('ArrowRight'); await p.keyboard.press('Enter'); await p.waitForTimeout(500); await p.screenshot({path:'/tmp/shots/grid-figure.png'}); await p.keyboard.press('Escape'); await p.waitForTimeout(300); console.log('after fig', await p.evaluate(()=>document.activeElement?.outerHTML.slice(0,80)))
  await p.keyboard.press('/'); await p.keyboard.type('fraud'); await p.waitForTimeout(500); console.log(await p.locator('.p-filters .p-meta').innerText())
  await p.keyboard.type('zzz'); await p.waitForTimeout(500); await p.screenshot({path:'/tmp/shots/grid-nomatch.png'}); await check(p,'no match'); await p.getByText('Clear filters').last().click(); await p.waitForTimeout(300)
  await p.getByText('Input',{exact:true}).click(); await p.getByText('Add benefit').click(); await p.waitForTimeout(300); await p.screenshot({path:'/tmp/shots/form-errors.png'}); await check(p,'form errors'); console.log('focus', await p.evaluate(()=>document.activeElement?.id))
  await p.getByText('Ask something').click(); await p.waitForTimeout(400); await p.screenshot({path:'/tmp/shots/dialog.png'}); await check(p,'dialog')
  await p.close()
  const q = await page(1024,'dark'); await q.goto('http://127.0.0.1:4173/kitchen-sink?locale=en-XA'); await q.waitForTimeout(500); await q.screenshot({path:'/tmp/shots/xa.png'}); await q.close()
}
console.log(logs.join('\n')); await b.close()
