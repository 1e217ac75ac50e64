/** The report's style sheet: the page's colours, for screens of both kinds and for paper. */
export const reportStyle = `
:root { color-scheme: light dark; --paper: #fbfaf6; --ink: #1c1b19; --quiet: #65625b; --rule: #dcd8cc;
  --person: #0072b2; --organisation: #b34700; --place: #00755a; --date: #7a4fa3; --quote: #a13670; --link: #1f5fbf; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #191816; --ink: #ece8de; --quiet: #aaa69b; --rule: #393731;
    --person: #6cb9f2; --organisation: #f29a5b; --place: #3fc9a0; --date: #c3a3ea; --quote: #f08bbe; --link: #86b4ff; }
}
body { margin: 0 auto; max-width: 75ch; padding: 24px 16px 64px; background: var(--paper); color: var(--ink);
  font: 17px/1.55 Charter, "Iowan Old Style", "Source Serif 4", Georgia, serif; overflow-wrap: break-word; }
header, nav, dl, table, details, summary { font-family: system-ui, sans-serif; font-size: 14px; line-height: 1.45; }
h1 { font-size: 22px; margin: 0 0 8px; }
h2 { font-size: 20px; margin: 48px 0 8px; }
h3 { font-size: 24px; line-height: 1.25; margin: 0 0 8px; }
h4 { font-size: 17px; margin: 24px 0 8px; }
a { color: var(--link); }
article { border-top: 1px solid var(--rule); margin-top: 40px; padding-top: 24px; }
dl { display: flex; flex-wrap: wrap; gap: 2px 16px; margin: 0 0 16px; color: var(--quiet); }
dt { font-weight: 600; }
dt::after { content: ":"; }
dt + dd { margin: 0 0 0 -12px; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 4px 12px 4px 0; border-bottom: 1px solid var(--rule); }
tbody th { font-weight: 600; }
details { margin-top: 16px; }
summary { cursor: pointer; padding: 4px 0; }
p.quote { margin-left: 24px; }
p.list::before { content: "• "; }
.m { text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 3px; text-decoration-color: var(--date); }
.person { text-decoration-color: var(--person); }
.organisation { text-decoration-color: var(--organisation); text-decoration-style: double; }
.place { text-decoration-color: var(--place); text-decoration-style: dotted; }
.date, .time, .duration, .group, .event, .work { text-decoration-style: dashed; }
.money, .percent, .quantity { text-decoration-style: wavy; text-decoration-thickness: 1px; }
.said { background: color-mix(in srgb, var(--quote) 12%, transparent); border-bottom: 1px solid var(--quote); }
.reported { border-bottom-style: dashed; }
@media print {
  body { max-width: none; font-size: 11pt; }
  nav { display: none; }
  h3, h4 { break-after: avoid; }
  tr { break-inside: avoid; }
}
`;
