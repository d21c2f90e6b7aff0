import type { DeletionOrder } from '../../../recorder/certify-deletion';

/** Names that a script may hold: month lists and nothing else, whatever the tenant says. */
const MONTH_LIST = /^MailCheckLog-\d{4}-\d{2}$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * A script for the provisioning administrator (PnP PowerShell): drops whole month lists, each under the certificate that
 * stands in the log, after asking once more.
 */
export function deletionScript(orders: readonly DeletionOrder[]): string {
  const rows = orders
    .filter(({ list, certificate }) => MONTH_LIST.test(list) && UUID.test(certificate))
    .map(
      ({ list, certificate, count }) => `  @{ List = '${list}'; Certificate = '${certificate}'; Records = ${count} }`,
    );
  return [
    '# Schoolgate: drops month lists whose time is over. Needs PnP.PowerShell and a site owner.',
    'param([Parameter(Mandatory)][string]$SiteUrl)',
    "$ErrorActionPreference = 'Stop'",
    'Connect-PnPOnline -Url $SiteUrl -Interactive',
    '$orders = @(',
    rows.join('\r\n'),
    ')',
    'foreach ($order in $orders) {',
    '  $name = $order.List',
    '  if ($null -eq (Get-PnPList -Identity $name -ErrorAction SilentlyContinue)) { Write-Host "$name is gone already."; continue }',
    '  if ((Read-Host "Delete $name with $($order.Records) records? Type its name") -ne $name) { continue }',
    '  # Microsoft empties the recycle bin after 93 days.',
    '  Remove-PnPList -Identity $name -Recycle -Force | Out-Null',
    '  Write-Host "$name is in the recycle bin. Certificate in the log: $($order.Certificate)"',
    '}',
    '',
  ].join('\r\n');
}
