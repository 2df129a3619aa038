/** The look of a saved pack: light, of the system's fonts, made for paper as well. */
export const PACK_STYLE = `
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #171b26; font: 15px/1.5 system-ui, "Segoe UI", "Noto Sans", "Noto Sans JP", sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem; overflow-wrap: anywhere; }
h2 { font-size: 1.05rem; margin: 1.25rem 0 0.25rem; }
dl { display: grid; grid-template-columns: minmax(9rem, max-content) minmax(0, 1fr); gap: 0.2rem 1rem; margin: 0; }
dt, .soft { color: #545c6e; }
dd { margin: 0; overflow-wrap: anywhere; }
.note { border-left: 4px solid #1d3f94; padding: 0.1rem 1rem; margin: 1.25rem 0; background: #f4f6fc; }
.note h2:first-child { margin-top: 0.5rem; }
p, ul { margin: 0.25rem 0 0.5rem; }
table { border-collapse: collapse; width: 100%; margin-top: 0.5rem; }
th, td { text-align: start; vertical-align: top; padding: 0.35rem 0.75rem 0.35rem 0; border-bottom: 1px solid #d9dde6; overflow-wrap: anywhere; }
td:nth-child(1) { min-width: 3rem; font-variant-numeric: tabular-nums; }
td:nth-child(2) { min-width: 9rem; font-variant-numeric: tabular-nums; }
blockquote { margin: 0.25rem 0; padding-inline-start: 0.75rem; border-inline-start: 2px solid #868e9f; color: #545c6e; }
code { font: 0.85em ui-monospace, Consolas, monospace; }
@media (max-width: 34rem) { dl { grid-template-columns: minmax(0, 1fr); } dd { margin-bottom: 0.4rem; } td:nth-child(2) { min-width: 5.5rem; } }
@media print { main { padding: 0; max-width: none; } tr { break-inside: avoid; } thead { display: table-header-group; } .note { background: none; } }
`
