<#
.SYNOPSIS
  Mail flow rules behind Schoolgate: mail that no Outlook checked gets your notice on the way out, and Schoolgate's own
  header never leaves the school.

.DESCRIPTION
  Outlook add-ins do not run on every phone or in every program. Exchange sees all mail. Three rules, all made or
  brought up to date when you run this again:

  1. Mail from inside to outside without Schoolgate's header gets the notice below it. Nothing is held back.
  2. The header is taken off mail that leaves, so that no outsider learns ids or results of checks.
  3. The header is taken off mail that comes in, so that nobody outside can pretend a check.

  With -WhatIf it only says what it would do. It needs the module ExchangeOnlineManagement and an Exchange administrator.
  Starts in test mode; add -Enforce when the message trace shows what you expect.

.EXAMPLE
  ./Set-SchoolgateMailFlow.ps1 -Notice 'This message comes from Example School …' -WhatIf
#>
[CmdletBinding(SupportsShouldProcess)]
param(
  # Plain text, at most 4,000 characters.
  [Parameter(Mandatory)] [ValidateLength(1, 4000)] [string] $Notice,
  [switch] $Enforce
)

$ErrorActionPreference = 'Stop'
$header = 'X-Schoolgate'
$mode = if ($Enforce) { 'Enforce' } else { 'Audit' }
$html = '<p style="font-size:small">' + [System.Net.WebUtility]::HtmlEncode($Notice) + '</p>'

# Exchange runs rules by priority: the header must be looked for before it is taken off.
$rules = @(
  @{
    Name = 'Schoolgate 1: not checked by Outlook'
    With = @{
      FromScope = 'InOrganization'; SentToScope = 'NotInOrganization'
      ExceptIfHeaderMatchesMessageHeader = $header; ExceptIfHeaderMatchesPatterns = '^v=1; id='
      ApplyHtmlDisclaimerText = $html; ApplyHtmlDisclaimerLocation = 'Append'
      ApplyHtmlDisclaimerFallbackAction = 'Ignore'; SetAuditSeverity = 'Low'
    }
  }
  @{
    Name = 'Schoolgate 2: header stays inside'
    With = @{ FromScope = 'InOrganization'; SentToScope = 'NotInOrganization'; RemoveHeader = $header }
  }
  @{
    Name = 'Schoolgate 3: header from outside is not ours'
    With = @{ FromScope = 'NotInOrganization'; RemoveHeader = $header }
  }
)

Connect-ExchangeOnline -ShowBanner:$false
$present = Get-TransportRule | ForEach-Object Name
$priority = 0
foreach ($rule in $rules) {
  $with = $rule.With
  if ($present -contains $rule.Name) {
    if ($PSCmdlet.ShouldProcess($rule.Name, "Bring up to date ($mode)")) {
      Set-TransportRule -Identity $rule.Name -Mode $mode @with
    }
  }
  elseif ($PSCmdlet.ShouldProcess($rule.Name, "Create ($mode)")) {
    New-TransportRule -Name $rule.Name -Mode $mode -Priority $priority -Comments 'Made by Schoolgate' @with | Out-Null
  }
  $priority += 1
}
Write-Host "Done, in mode $mode. See what the rules would do in the message trace before you add -Enforce."
