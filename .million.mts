import { LogColumns } from './src/apps/admin/log/log-columns';
const c = new LogColumns(); const N = 1_000_000; const S = Date.UTC(2026,8,1);
globalThis.gc?.(); const m0 = process.memoryUsage();
let t = performance.now();
for (let i = 0; i < N; i++) { const at = S + i * 7000 + (i % 5) * 3000; c.add({ list: 'MailCheckLog-2026-11', itemId: String(i), createdBy: 'x', createdDateTime: '', record: { type: 'inspection', id: '019a0000-0000-7000-8000-' + i.toString(16).padStart(12, '0'), occurredAt: new Date(at).toISOString(), school: 's' + (i % 20), decision: i % 10 ? 'allow' : 'warn', answer: 'none', findings: i % 10 ? [] : [{ rule: 'r' + (i % 40) }] } } as never); }
console.log('add', Math.round(performance.now() - t), 'ms'); globalThis.gc?.(); const m1 = process.memoryUsage();
console.log('MB', Math.round((m1.heapUsed + m1.arrayBuffers - m0.heapUsed - m0.arrayBuffers) / 1048576));
const all = { from: 0, to: Infinity, school: '', rule: '', type: '', decision: '', answer: '' };
for (const [n, f] of [['all', all], ['rule', { ...all, rule: 'r10' }], ['school', { ...all, school: 's3' }]] as const) { t = performance.now(); const r = c.find(f); console.log(n, r.length, Math.round(performance.now() - t), 'ms'); }
