import { dateIn, dayIn, timeIn } from '../../src/strings/moments';

describe('days and times', () => {
  const afternoon = new Date(2026, 10, 24, 16, 5);

  it('are written as people here write them, in both languages, whatever the browser knows', () => {
    expect([dayIn(afternoon, 'en-GB'), dayIn(afternoon, 'cy-GB')]).toEqual(['24 November', '24 Tachwedd']);
    expect([dateIn(afternoon, 'en-GB'), dateIn(afternoon, 'cy-GB')]).toEqual(['24 November 2026', '24 Tachwedd 2026']);
    expect(timeIn(afternoon)).toBe('16:05');
  });
});
