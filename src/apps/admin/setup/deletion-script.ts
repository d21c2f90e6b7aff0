/** Names that a script may hold: month lists and nothing else, whatever the tenant says. */
const MONTH_LIST = /^MailCheckLog-\d{4}-\d{2}$/;

/**
 * A script for the provisioning administrator (PnP PowerShell): drops whole month lists after asking once more, and
 * writes down what it dropped.
 */
export function deletionScript(lists: readonly string[]): string {
  const names = lists.filter((name) => MONTH_LIST.test(name)).map((name) => `  '${name}'`);
  return [
    '# Schoolgate: drops month lists whose time is over. Needs PnP.PowerShell and a site owner.',
    'param([Parameter(Mandatory)][string]$SiteUrl)',
    "$ErrorActionPreference = 'Stop'",
    'Connect-PnPOnline -Url $SiteUrl -Interactive',
    '$lists = @(',
    names.join(',\r\n'),
    ')',
    "$certificate = 'schoolgate-deletion.csv'",
    'foreach ($name in $lists) {',
    '  $list = Get-PnPList -Identity $name -ErrorAction SilentlyContinue',
    '  if ($null -eq $list) { Write-Host "$name is gone already."; continue }',
    '  $count = $list.ItemCount',
    '  if ((Read-Host "Delete $name with $count items for good? Type its name") -ne $name) { continue }',
    '  Remove-PnPList -Identity $name -Force',
    '  [pscustomobject]@{ list = $name; items = $count; at = (Get-Date).ToUniversalTime().ToString("o") } |',
    '    Export-Csv -Path $certificate -Append -NoTypeInformation',
    '}',
    'Write-Host "Keep $certificate with your breach register."',
    '',
  ].join('\r\n');
}
