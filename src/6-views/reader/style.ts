/** The reader's style sheet. Layers differ in shape as well as hue (Okabe and Ito's colour-blind safe set). */
export const style = `
:root{color-scheme:light dark;--paper:#fdfcf9;--ink:#1c1b19;--soft:#66625b;--line:#e3dfd6;--card:#ffffff;--lit:#fff1b8;
--statement:#0b5fa5;--statement-tint:#e6f0f9;--event:#b84a00;--commitment:#00775a;--claim:#9a3b78;--time:#6b6200;--mention:#8a857b}
@media (prefers-color-scheme:dark){:root{--paper:#191a1c;--ink:#e8e5de;--soft:#a19c92;--line:#34363a;--card:#212327;--lit:#5b4a10;
--statement:#7cb9ef;--statement-tint:#1d2c3a;--event:#f0935a;--commitment:#4ecba5;--claim:#e39cc7;--time:#d8cf6a;--mention:#8f8a80}}
*{box-sizing:border-box}
html{scroll-padding:4rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI","Liberation Sans",sans-serif}
header{max-width:84rem;margin:0 auto;padding:2.2rem 1.5rem .6rem}
h1{font:600 clamp(1.5rem,3.4vw,2.3rem)/1.18 Georgia,"Iowan Old Style","Liberation Serif",serif;margin:0 0 .6rem;max-width:32em;text-wrap:balance}
.meta{color:var(--soft);font-size:.9rem;margin:.15rem 0;overflow-wrap:anywhere}
.meta b{color:var(--ink);font-weight:600}
.filters{position:sticky;top:0;z-index:2;background:var(--paper);border-bottom:1px solid var(--line);padding:.55rem 1.5rem}
.filters div{max-width:81rem;margin:0 auto;display:flex;gap:.35rem 1.1rem;flex-wrap:wrap;font-size:.88rem}
.filters label{display:inline-flex;gap:.4rem;align-items:center;cursor:pointer}
.filters input{accent-color:var(--soft);margin:0}
.page{max-width:84rem;margin:0 auto;display:grid;grid-template-columns:minmax(0,1fr) minmax(21rem,27rem);gap:3rem;padding:0 1.5rem 4rem}
main{font:1.13rem/1.72 Georgia,"Iowan Old Style","Liberation Serif",serif;max-width:40em;padding-top:1.2rem;overflow-wrap:anywhere}
main p,main h2,main h3,main li{margin:0 0 1.05em}
main .deck{font-size:1.16em;color:var(--soft)}
main .caption{font:.9rem/1.5 system-ui,sans-serif;color:var(--soft);border-left:3px solid var(--line);padding-left:.9rem}
main .headline{font-size:1.3em;font-weight:600;line-height:1.3}
main .subhead{font-size:1.08em;font-weight:600}
main .quote{border-left:3px solid var(--line);padding-left:1rem;font-style:italic}
[data-ids]{cursor:pointer;padding:.06em 0}
.m-mention{text-decoration:underline dotted var(--mention) 1px;text-underline-offset:.28em}
.m-time{text-decoration:underline dashed var(--time) 1.5px;text-underline-offset:.28em}
.m-statement{background:var(--statement-tint)}
.m-event{border-bottom:2px solid var(--event)}
.m-commitment{text-decoration:underline double var(--commitment) 1.5px;text-underline-offset:.2em}
.m-claim{box-shadow:inset 0 2px 0 var(--claim)}
.lit{background:var(--lit)!important;color:var(--ink)}
.lit .about,.lit details{color:var(--ink)}
aside{font-size:.9rem;position:sticky;top:2.9rem;align-self:start;max-height:calc(100vh - 3rem);overflow:auto;padding:1.2rem .2rem 3rem;scrollbar-width:thin}
aside h2{font-size:.78rem;text-transform:uppercase;letter-spacing:.07em;color:var(--soft);margin:1.5rem 0 .55rem;font-weight:600}
aside .group:first-child h2{margin-top:0}
.count{font-weight:400;opacity:.75}
aside ul,#sheet{list-style:none;margin:0;padding:0}
.card{background:var(--card);border:1px solid var(--line);border-left:4px solid var(--hue,var(--mention));border-radius:5px;margin:0 0 .5rem;overflow:hidden}
.card.statement{--hue:var(--statement)}.card.event{--hue:var(--event)}.card.commitment{--hue:var(--commitment)}.card.claim{--hue:var(--claim)}.card.time{--hue:var(--time)}
.card[data-depth="1"]{margin-left:1rem}.card[data-depth="2"]{margin-left:2rem}.card[data-depth="3"]{margin-left:3rem}
.card.lit{outline:2px solid var(--hue,var(--mention));background:var(--lit)}
.hit{display:block;width:100%;text-align:left;background:none;border:0;color:inherit;font:inherit;padding:.5rem .7rem;cursor:pointer}
.hit:focus-visible,summary:focus-visible,a:focus-visible{outline:2px solid var(--statement);outline-offset:-2px}
.badge{color:var(--hue,var(--soft));font-weight:600;font-size:.82em;letter-spacing:.01em;margin-right:.2em}
.about{color:var(--soft);font-size:.88em}
q{display:block;quotes:none;font-family:Georgia,"Liberation Serif",serif;margin-top:.22rem;line-height:1.45;overflow-wrap:anywhere}
.card details{padding:0 .7rem .4rem;font-size:.86em;color:var(--soft)}
.card .hit:has(+details){padding-bottom:.2rem}
.card details p{margin:.3rem 0}
summary{cursor:pointer}
.card table{border-collapse:collapse;width:100%;margin:.3rem 0}
.card th,.card td{text-align:left;vertical-align:top;padding:.22rem .5rem .22rem 0;border-top:1px solid var(--line);font-weight:400;overflow-wrap:anywhere}
code{font:.92em ui-monospace,"Liberation Mono",monospace}
.stances{border-top:1px solid var(--line);padding:.4rem .7rem!important}
.stances li{margin:.3rem 0}
.stance{display:inline-block;min-width:4.6em;font-weight:600;color:var(--claim)}
.trees{margin-top:2rem;font:.9rem/1.5 system-ui,sans-serif;color:var(--soft)}
.tree{margin:.8rem 0;overflow-x:auto;border-bottom:1px solid var(--line);scrollbar-width:thin}
.tree:focus-visible{outline:2px solid var(--statement)}
.tree svg{display:block;font:14px ui-monospace,"Liberation Mono",monospace;text-anchor:middle;fill:var(--soft)}
.tree text{font-size:11px}
.tree .word{font-size:14px;fill:var(--ink)}
.tree path{fill:none;stroke:var(--mention)}
.tree .tip{stroke:var(--ink)}
.tree .root{stroke:var(--event);stroke-dasharray:2 3}
.chain{border-left:2px solid var(--line);padding:.15rem 0 .15rem .8rem;margin-bottom:.9rem}
.chain a{display:block;color:inherit}
.chain .arrow{color:var(--soft)}
.removed{color:var(--soft);font:.9rem/1.5 system-ui,sans-serif;border-top:1px solid var(--line);margin-top:2.5rem;padding-top:1rem}
.removed li{margin:0 0 .5rem}
.removed b{font-weight:600}
footer{color:var(--soft);font-size:.8rem;max-width:84rem;margin:0 auto;padding:0 1.5rem 2rem;overflow-wrap:anywhere}
#sheet{display:none}
.hide-statement .m-statement{background:none}.hide-event .m-event{border-bottom:0}.hide-claim .m-claim{box-shadow:none}
.hide-mention .m-mention:not(.m-time):not(.m-commitment){text-decoration:none}.hide-time .m-time:not(.m-commitment){text-decoration:none}.hide-commitment .m-commitment{text-decoration:none}
.hide-statement [data-group=statement],.hide-event [data-group=event],.hide-commitment [data-group=commitment],.hide-claim [data-group=claim],.hide-mention [data-group=mention],.hide-time [data-group=time]{display:none}
@media (max-width:60rem){
.page{grid-template-columns:minmax(0,1fr);gap:0;padding:0 1.1rem 6rem}
header{padding:1.4rem 1.1rem .5rem}
.filters{padding:.5rem 1.1rem;overflow-x:auto}.filters div{flex-wrap:nowrap;white-space:nowrap}
aside{position:static;max-height:none;border-top:1px solid var(--line);margin-top:1rem}
#sheet:not([hidden]){display:block;position:fixed;left:0;right:0;bottom:0;z-index:3;background:var(--paper);border-top:1px solid var(--line);padding:.7rem 1.1rem 1rem;max-height:46vh;overflow:auto;box-shadow:0 -6px 24px #0003}
}
@media print{.filters,#sheet,details{display:none}.page{display:block}aside{position:static;max-height:none}}
`;
