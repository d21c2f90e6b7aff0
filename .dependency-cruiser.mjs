/**
 * Who may import whom. A message flows one way: compose item, MessageSnapshot, inspect, Decision; each folder knows
 * only what stands before it. docs/architecture.md draws the same.
 */
const PURE = 'message|detect|attachments|protect|rules|policy|inspect|fixes|strings|ports|gate|log|recorder';

/** `folder` may import from the named folders of src and from itself, nothing else of ours. */
function only(folder, allowed, comment) {
  return {
    name: `${folder.replace(/\W+/g, '-')}-imports`,
    comment,
    severity: 'error',
    from: { path: `^src/${folder}/` },
    to: { path: '^src/', pathNot: `^src/(${[folder, ...allowed].join('|')})(/|$)` },
  };
}

/** Mail within mail is read with the readers of mail files. */
const NESTED_MAIL = '^src/attachments/readers/read-(nested-mail|tnef)\\.ts$';

function keptIn(name, packages, home, comment) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: '^src/', pathNot: home },
    to: { path: `^node_modules/(${packages})/`, dependencyTypesNot: ['type-only'] },
  };
}

export default {
  forbidden: [
    only('message', [], 'The words of a message know nothing of who reads them.'),
    only('detect', ['message'], 'A finder sees text. What a finding means is a rule: move it to src/rules.'),
    {
      name: 'attachments-imports',
      comment: 'Readers turn bytes into facts; judging facts belongs to src/rules.',
      severity: 'error',
      from: { path: '^src/attachments/', pathNot: NESTED_MAIL },
      to: { path: '^src/', pathNot: '^src/(attachments|message|detect)(/|$)' },
    },
    {
      name: 'no-table-of-character-sets',
      comment: 'It costs the send bundle 3 kB for one set: use src/attachments/core/windows-1252.ts.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/mailfile/' },
      to: { path: '^node_modules/@exodus/bytes/(single-byte|multi-byte)' },
    },
    only(
      'protect',
      ['attachments/core', 'message', 'ports'],
      'Locks bytes; who asks for it and what happens next is not known here.',
    ),
    only('rules', ['detect', 'message', 'attachments', 'strings'], 'A rule sees the message, not policies or hosts.'),
    only('policy', ['rules', 'message', 'detect', 'strings'], 'A policy sets rules; it does not run them.'),
    only(
      'inspect',
      ['policy', 'rules', 'detect', 'message', 'strings', 'log', 'gate/engine.ts'],
      'The engine is pure: whatever it needs from outside is handed in.',
    ),
    only(
      'fixes',
      ['message', 'inspect', 'rules', 'policy', 'detect', 'ports', 'gate', 'strings', 'protect'],
      'A fix plans changes; the port carries them out.',
    ),
    only(
      'strings',
      ['message', 'rules', 'policy', 'inspect', 'log', 'ports'],
      'Sentences only; whoever says them imports them.',
    ),
    only('ports', ['message', 'policy', 'inspect', 'rules', 'log'], 'Interfaces in the words of the pure folders.'),
    only(
      'gate',
      ['ports', 'message', 'policy', 'inspect', 'rules', 'detect', 'attachments', 'strings', 'log'],
      'The gate ties ports to the engine and says what happens; it knows no host.',
    ),
    only(
      'recorder',
      ['gate', 'log', 'ports', 'inspect', 'policy', 'rules', 'message', 'detect', 'attachments/core/base64.ts'],
      'Keeps records until the log has them; stores and networks are ports.',
    ),
    only('log', ['rules', 'message', 'inspect', 'policy'], 'Records, hashes and proofs, without a network.'),
    only(
      'ui',
      ['strings', 'message', 'policy', 'inspect', 'rules', 'fixes'],
      'Props in, events out: fetching belongs to the apps.',
    ),
    only('adapters', [...PURE.split('|')], 'An adapter serves a port; it never reaches into an app.'),
    {
      name: 'no-rule-imports-a-rule',
      comment: 'Each rule stands alone. Put what two rules share into src/rules/shared.',
      severity: 'error',
      from: { path: '^src/rules/(recipients|subject|data|attachments|content|disclaimer|sender)/' },
      to: { path: '^src/rules/(recipients|subject|data|attachments|content|disclaimer|sender)/' },
    },
    {
      name: 'apps-stand-apart',
      comment: 'Apps share through the pure folders or src/ui.',
      severity: 'error',
      from: { path: '^src/apps/([^/]+)/' },
      to: { path: '^src/apps/', pathNot: '^src/apps/$1/' },
    },
    {
      name: 'emulator-stays-outside',
      comment: 'The emulator is for development and tests: nothing that ships may import it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/emulator/' },
      to: { path: '^src/emulator/' },
    },
    {
      name: 'on-send-without-screen',
      comment: 'The send bundle runs where there is no page: React and what draws may not be reached, through no file.',
      severity: 'error',
      from: { path: '^src/apps/on-send/' },
      to: { reachable: true, path: '^(src/ui/|node_modules/(react|react-dom|@fluentui)/)' },
    },
    {
      name: 'core-without-host',
      comment: 'Pure folders take the outside through src/ports.',
      severity: 'error',
      // A mail attached to a mail is read by the one reader of mail there is: docs/decisions/0005.
      from: { path: `^src/(${PURE})/`, pathNot: NESTED_MAIL },
      to: { path: '^src/(adapters|apps|emulator|ui)/' },
    },
    keptIn(
      'graph-client-in-its-adapter',
      '@microsoft/microsoft-graph-client',
      '^src/adapters/graph/',
      'Only src/adapters/graph speaks to Microsoft Graph.',
    ),
    keptIn(
      'sign-in-in-its-adapter',
      '@azure/msal-browser',
      '^src/adapters/identity/',
      'Only src/adapters/identity signs people in.',
    ),
    keptIn(
      'screens-in-apps-and-ui',
      'react|react-dom|@fluentui/[^/]+',
      '^src/(ui|apps/(taskpane|admin)|emulator)/',
      'Screens are drawn by src/ui and the apps.',
    ),
    {
      name: 'no-node-in-the-core',
      comment: 'The core runs in Outlook as well: bytes come in as Uint8Array, files stay with the adapters.',
      severity: 'error',
      from: { path: `^src/(${PURE}|ui|apps/(on-send|taskpane|admin)|adapters/(outlook|graph|identity|memory))/` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-development-packages',
      comment: 'What ships imports what package.json lists under dependencies.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/emulator/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: 'node_modules/@types/|office-js' },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one thing in two places: move the shared part out.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
