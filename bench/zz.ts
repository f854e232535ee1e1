import { findingsIn, officialParagraphs } from '../test/support/slips/texts';
for (const text of officialParagraphs) for (const f of findingsIn(text)) if (f.severity==='warning' || f.severity==='error') console.log(f.rule, '|', text.slice(Math.max(0,f.start-40),f.start)+'['+text.slice(f.start,f.end)+']'+text.slice(f.end,f.end+20), '->', f.suggestions);
