import { notSigned } from '../../../src/apps/admin/pages/not-signed';

describe('who has not signed the agreement', () => {
  it('is whoever stands on the school’s list and not among the signatures, however the list was pasted', () => {
    const list =
      'Rhiannon Pugh <R.Pugh@greenfield.example>; t.ashworth@greenfield.example\n"Bell, M",m.bell@greenfield.example';
    expect(notSigned(list, ['T.Ashworth@greenfield.example'])).toEqual([
      'm.bell@greenfield.example',
      'r.pugh@greenfield.example',
    ]);
  });

  it('is nobody when the list holds no address', () => {
    expect(notSigned('Tom Ashworth\nMiss Pugh', [])).toEqual([]);
  });
});
