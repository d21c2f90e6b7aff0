/** What a school's IT lead reads about a policy file. Placeholders in braces. */
export const policy = {
  faults: {
    tooLarge: 'This file is larger than 256 KB, so it was not read. A policy is much smaller; is this another file?',
    notJson: 'This file is not JSON. Check for a missing comma, quote mark or bracket near the place named.',
    notAnObject: 'Here must stand an object in braces { }.',
    notAList: 'Here must stand a list in square brackets [ ].',
    notAText: 'Here must stand a text in quote marks.',
    notYesNo: 'Here must stand true or false, without quote marks.',
    notANumber: 'Here must stand a whole number from {from} to {to}.',
    notAShare: 'Here must stand a number above 0, at most 1 (0.8 means 80 %).',
    notOneOf: 'Here must stand one of: {values}.',
    unknownKey: '"{key}" is not a setting here. Known settings: {values}.',
    unknownKeyNear: '"{key}" is not a setting here. Did you mean "{near}"?',
    unknownRule: 'There is no check called "{key}". The list of checks is in docs/rules.md.',
    unknownRuleNear: 'There is no check called "{key}". Did you mean "{near}"?',
    missing: 'This is missing, and a policy needs it.',
    newer:
      'This policy was made for a newer Schoolgate (version {version} of the file). Update Schoolgate; the last good policy stays in force until then.',
    textTooLong: 'This text is longer than {most} characters.',
    listTooLong: 'This list has more than {most} entries.',
    notADate: 'Here must stand a date such as 2026-09-01.',
    notADomain: '"{value}" is not a mail domain such as school.example or *.gov.uk.',
    notAnAddress: 'Here must stand an e-mail address such as office@school.example.',
    notAnId: 'An id has small letters, digits and hyphens, at most 64.',
    twice: 'This is set twice: here and in "parameters". Keep one of the two.',
    notInPolicy: 'Nothing in this policy has this name.',
    looser: 'A school may make the trust’s rule stricter, never milder: the trust has {base}, this school {own}.',
    locked: 'The trust has locked this: schools cannot change it.',
    cycle: 'These schools take their settings from each other in a circle: {values}.',
    badTemplate:
      'A pattern is written with # for a digit, A for a letter and * for either, with at least four of them, at most 40 characters.',
  },
  /** Actions as a person says them. */
  actions: {
    off: 'off',
    note: 'a note that stops nothing',
    warn: 'a question before sending',
    justify: 'say why before sending',
    approve: 'ask permission before sending',
    block: 'stopped until it is put right',
    enforce: 'in force',
    monitor: 'trial: counts, stops nothing',
  },
  command: {
    usage: 'Say what to do: policy check FILE, policy schema, policy diff A B, or policy preset ID.',
    noSuchPreset: 'There is no such preset. The presets are: {values}.',
    unreadable: 'The policy {file} cannot be read.',
    faults: 'Faults: {count}. The policy cannot be used until they are put right.',
    valid: 'The policy is fine.',
    later: 'Not in this version, so not checked yet: {values}.',
    noChange: 'For senders nothing changes.',
    action: 'so far {before}, from now on {after}.',
    setting: '{setting}: so far {before}, from now on {after}.',
  },
  replay: {
    noSuchSchool: 'Neither policy has a school called {school}.',
    usage:
      'Say which policies and which mails: replay --before A --after B PATH…; A and B are presets or policy files.',
    total: 'Mails: {mails}. Changed: {changed} (stricter {stricter}, milder {milder}). Could not be checked: {failed}.',
  },
};

export type PolicyStrings = typeof policy;
