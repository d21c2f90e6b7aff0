<#
.SYNOPSIS
  Deletes one month of the warning log when its time is over.

.DESCRIPTION
  First open the dashboard, page "Retention": it seals the month, writes the deletion certificate into the log and shows
  its id. Without that id this script does nothing. It refuses while the policy says that the month is still to be kept
  or that a legal hold is in place. Deleting takes the whole list to the site's recycle bin, where Microsoft removes it
  after 93 days.

.EXAMPLE
  ./Remove-SchoolgateMonth.ps1 -SiteUrl https://yourschool.sharepoint.com/sites/schoolgate -TenantId <id> `
    -ScriptAppId <id> -Month 2025-11 -Certificate <id of the access record> -KeepMonths 12 -WhatIf
#>
[CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')]
param(
  [Parameter(Mandatory)] [ValidatePattern('^https://[^/]+/sites/[^/]+$')] [string] $SiteUrl,
  [Parameter(Mandatory)] [guid] $TenantId,
  [Parameter(Mandatory)] [guid] $ScriptAppId,
  [Parameter(Mandatory)] [ValidatePattern('^\d{4}-(0[1-9]|1[0-2])$')] [string] $Month,
  [Parameter(Mandatory)] [guid] $Certificate,
  # Months your policy keeps records; see "retention" in it.
  [Parameter(Mandatory)] [ValidateRange(1, 240)] [int] $KeepMonths,
  # Say it when a legal hold is in place: nothing is deleted then.
  [switch] $LegalHold
)

$ErrorActionPreference = 'Stop'
if ($LegalHold) { throw 'A legal hold is in place: nothing is deleted.' }
$end = [datetime]::ParseExact("$Month-01", 'yyyy-MM-dd', [cultureinfo]::InvariantCulture).AddMonths(1 + $KeepMonths)
if ($end -gt (Get-Date)) { throw "The records of $Month are to be kept until $($end.ToString('yyyy-MM-dd'))." }

Connect-PnPOnline -Url $SiteUrl -ClientId $ScriptAppId -Tenant $TenantId -Interactive
$name = "MailCheckLog-$Month"
$list = Get-PnPList -Identity $name
$current = "MailCheckLog-$(Get-Date -Format 'yyyy-MM')"
$query = "<View><Query><Where><Eq><FieldRef Name='Title'/><Value Type='Text'>$Certificate</Value></Eq></Where></Query></View>"
$found = Get-PnPListItem -List $current -Query $query
if (-not $found) { throw "The certificate $Certificate is not in this month's log: make it in the dashboard first." }
$payload = $found[0].FieldValues['Payload'] | ConvertFrom-Json
if ($payload.certificate.list -ne $name) { throw 'The certificate is about another list.' }
if ($PSCmdlet.ShouldProcess("$name, $($list.ItemCount) items", 'Move to the recycle bin')) {
  Remove-PnPList -Identity $name -Recycle -Force | Out-Null
  Write-Host "$name is in the recycle bin. The certificate $Certificate tells what it was."
}
