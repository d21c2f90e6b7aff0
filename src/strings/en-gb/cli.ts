/** Sentences of the command line that are not about one finding. */
export const cli = {
  unknownCommand: 'There is no such command: try --help for the list.',
  unknownOption: 'There is no such option: try --help for the list.',
  missingValue: 'An option lacks its value: try --help for examples.',
  internalFault: 'Schoolgate stopped because of a fault of its own; please report the lines below.',
  inspect: {
    noPaths: 'Name at least one mail file or folder: try inspect --help for examples.',
    noMails: 'There are no mail files (.eml, .msg, .mbox) there.',
    presetOrPolicy: 'Name a preset or a policy file, not both.',
    noSuchPreset: 'There is no such preset; the presets are recommended, glenmere, choices, mellers, clp and handbook.',
    noSuchSchool: 'The policy has no such school; it has: {schools}.',
    unreadableFile: 'The file {file} cannot be read.',
    faultyFile: 'The file {file} has faults:',
    failures: {
      missing: '{file}: there is no such file or folder.',
      refused: '{file}: it cannot be read.',
      empty: '{file}: it is empty.',
      'not-mail': '{file}: it is not a mail file.',
      damaged: '{file}: it is damaged beyond reading.',
      tooLarge: '{file}: it is too large to be checked.',
    },
    decisions: {
      allow: 'ready',
      note: 'note',
      warn: 'ask first',
      justify: 'say why',
      approve: 'permission',
      block: 'stopped',
    },
    unread: 'Not read: {count}',
    total: 'Mails: {mails}. With something to heed: {strict}. Could not be checked: {failed}.',
  },
  help: {
    general: `Schoolgate checks school e-mail before it leaves.

Usage: npm run --silent cli -- <command> [options]

Commands:
  inspect      check mail files as the Send button would
  detect       find personal data in texts (JSON lines)
  attachments  say what files are, whether they are locked, what is hidden in them
  policy       check, compare or print policies
  replay       the same mails under two policies: what would change
  log          check an exported warning log; make the governors’ report

Results are on standard output, messages on standard error.
Exit 0: done, nothing stricter than a note. 1: done, something to heed. 2: could not be done.
Help on one command: npm run --silent cli -- inspect --help`,
    inspect: `Checks mail files (.eml, .msg, .mbox) and folders of them, as the Send button would.

Usage: npm run --silent cli -- inspect [options] PATH…

  --preset ID      a ready-made policy: recommended (standard), glenmere, choices, mellers, clp, handbook
  --policy FILE    a policy file instead
  --school ID      one school of a trust's policy
  --org FILE       the organisation's settings (domains, contacts, disclaimers), instead of the policy's
  --mailbox ADDR   the mailbox that sends; else the Sender, else the From of each mail
  --jsonl          one JSON line for each mail, instead of a report
  --pictures       read pictures and scanned pages too: ten pages or half a minute for each attachment

Examples:
  npm run --silent cli -- inspect letter.eml
  npm run --silent cli -- inspect --preset clp --school boswells --org org.json --jsonl outbox/
  npm run --silent cli -- inspect --policy our-policy.json archive.mbox

Exit 0: nothing stricter than a note. 1: at least one mail would be stopped or asked about. 2: something could not be checked.`,
    detect: `Finds personal data in texts.

Usage: npm run --silent cli -- detect < texts.jsonl

Reads one JSON object a line: {"id","text","roll"?:["Forename Surname",…]}.
Writes one JSON object a line: {"id","findings":[{"type","start","end","confidence"}]}.
Positions count UTF-16 code units. The roll is hashed before it is used.

Example:
  echo '{"id":"1","text":"NHS number 999 123 4560"}' | npm run --silent cli -- detect`,
    attachments: `Says what files are by their content: kind, protection, programs, hidden content.

Usage: npm run --silent cli -- attachments [options] PATH…
       npm run --silent cli -- attachments -        (paths on standard input, one a line)

  --text       add the text found inside
  --pictures   read pictures and scanned pages too: ten pages or half a minute for each file

Examples:
  npm run --silent cli -- attachments register.xlsx photos.zip
  ls letters/*.pdf | npm run --silent cli -- attachments --text -`,
    policy: `Works with policy files.

Usage: npm run --silent cli -- policy check FILE     every fault, with its place and a sentence
       npm run --silent cli -- policy schema         the JSON Schema of a policy
       npm run --silent cli -- policy diff A B       what changes for senders, in words
       npm run --silent cli -- policy preset ID      prints a ready-made policy

Examples:
  npm run --silent cli -- policy preset recommended > our-policy.json
  npm run --silent cli -- policy check our-policy.json`,
    replay: `Checks the same mails under two policies and shows which decisions change.

Usage: npm run --silent cli -- replay --before A --after B [--org FILE] [--school ID] PATH…

Example:
  npm run --silent cli -- replay --before recommended --after our-policy.json --org org.json outbox/`,
    log: `Checks and sums up an exported warning log, without a network.

Usage: npm run --silent cli -- log verify [options] EXPORT…
       npm run --silent cli -- log report --period FROM..TO --out FOLDER EXPORT…
       npm run --silent cli -- log person --id OBJECT-ID --out FOLDER EXPORT…

EXPORT is the folder of an export, with its manifest.json.

  --checkpoint FILE   a checkpoint that was kept elsewhere (mail or text file); may stand several times
  --mail PATH         exported mail (.eml or a folder): each header must fit its record
  --record ID         proves this one record, with about twenty hashes and nothing of any other

Examples:
  npm run --silent cli -- log verify autumn-term/
  npm run --silent cli -- log verify --checkpoint governors.eml --mail sent-items/ autumn-term/
  npm run --silent cli -- log report --period 2026-09-01..2026-12-31 --out report/ autumn-term/
  npm run --silent cli -- log person --id 00000000-0000-4000-8000-000000000001 --out answer/ autumn-term/

Exit 0: intact, or done. 1: not intact. 2: it could not be checked.`,
  },
};
