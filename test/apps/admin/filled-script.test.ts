import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filledScript, schoolSitesIn } from '../../../src/apps/admin/setup/filled-script';

const DEPLOY = path.resolve(__dirname, '..', '..', '..', 'deploy');
const script = readFileSync(path.join(DEPLOY, 'Set-SchoolgateTenant.ps1'), 'utf8');
const plan: unknown = JSON.parse(readFileSync(path.join(DEPLOY, 'tenant.json'), 'utf8'));
const VALUES = {
  SiteUrl: 'https://greenfield.sharepoint.com/sites/schoolgate',
  TenantId: '72f90000-0000-4000-8000-000000000042',
  AddInAppId: 'a0000000-0000-4000-8000-000000000001',
  DashboardAppId: 'a0000000-0000-4000-8000-000000000002',
  Owner: "o'hara@greenfield.example",
};
const filled = filledScript(script, plan, VALUES);
const lines = filled.split('\r\n');

describe('the set-up script that the dashboard fills in', () => {
  it('has every value of the school in its parameters and asks only for the app it signs in with', () => {
    for (const [name, value] of Object.entries(VALUES)) {
      const line = lines.find((one) => one.includes(`$${name} = `)) ?? '';
      expect(line).toContain(`= '${value.replace("'", "''")}',`);
      expect(line).not.toContain('Mandatory');
    }
    expect(lines.filter((line) => line.includes('Parameter(Mandatory)'))).toEqual([
      expect.stringContaining('$ScriptAppId'),
    ]);
  });

  it('carries the whole plan, so that no second file can be forgotten', () => {
    const begin = lines.findIndex((line) => line.endsWith("@'"));
    const end = lines.findIndex((line) => line.startsWith("'@"));
    expect(JSON.parse(lines.slice(begin + 1, end).join('\n'))).toEqual(plan);
    expect(filled).not.toContain('Get-Content');
  });

  it('is the script of the release in everything else', () => {
    const own = new Set(lines);
    const lost = script.split(/\r?\n/).filter((line) => !own.has(line));
    expect(lost).toHaveLength(Object.keys(VALUES).length + 1);
  });

  it('names the sites of single schools where a trust has such, and asks for nothing else', () => {
    const sites = schoolSitesIn(`
      https://greenfield.sharepoint.com/sites/schoolgate-oak  oak, ash
      https://greenfield.sharepoint.com/sites/schoolgate-elm elm`);
    const made = filledScript(script, plan, VALUES, sites).split('\r\n');
    expect(made.filter((line) => !lines.includes(line))).toEqual([
      "  [hashtable] $SchoolSites = @{ 'https://greenfield.sharepoint.com/sites/schoolgate-oak' = 'oak', 'ash'; 'https://greenfield.sharepoint.com/sites/schoolgate-elm' = 'elm' },",
    ]);
    expect(schoolSitesIn('')).toEqual({});
    for (const wrong of [
      'oak',
      'https://x.example/sites/a',
      "https://x.example/sites/a o'k",
      'https://x/sites/a b\nhttps://x/sites/c b',
    ])
      expect([wrong, schoolSitesIn(wrong)]).toEqual([wrong, undefined]);
  });

  it('takes a hostile value as text', () => {
    const made = filledScript(script, plan, { ...VALUES, Owner: "x'; Remove-Item C:\\ -Recurse\n#’$&" });
    expect(made).toContain("$Owner = 'x''; Remove-Item C:\\ -Recurse #''$&',");
  });
});
