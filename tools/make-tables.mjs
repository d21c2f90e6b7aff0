// Makes the compact tables of src/rules/shared/tables from the packages they come from.
// Usage: node tools/make-tables.mjs [--check]   (--check: say which tables are out of date, change nothing; exit 1 if any)
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const folder = join(root, 'src', 'rules', 'shared', 'tables');

/**
 * Words the library rates 2 ("surely offensive") that in a British school are everyday words, names, places, food,
 * birds, fish, plants, toys, tools, history, religion, biology, medicine, or mild enough for staff rooms.
 */
const EVERYDAY = new Set(
  `abeed analannie argie argies armo armos barelylegal barf barface backdoorman bazongas beanbag beanbags beaner beaners
  beaney beaneys beatoff biteme bluegum bluegums boang boches boche bogan boner bong boody boong boonga boongas boongs
  boonie boonies booty bosche bosches boschs bufter bule bules bung bunga bungas burrhead buddhahead buddhaheads bumf
  cacker carruth cheesehead cheeseheads chinaman chinamen chinaswede chinaswedes chink chinks choad chode chonkies chonky
  chonkys chug chugs chunger chungers chunkies chunky chunkys clamdigger clamdiver clansman clansmen clanswoman clanswomen
  clogwog cockfight cocky cohee commie coolie coolies cooly coondog coons coonass coonasses cornhole cracka crapper crapola
  cum cumm cummer cumming cumquat cumqueen cushi cushis dago dahmer damnit darkey darkeys darkies darky defecate degos
  diddle dingleberry dink dinks dipstick dix dixiedike dixiedyke dong doodoo dope dragqueen dragqween dumb dyefly eatme ero
  esqua evl excrement excretion exkwew faeces fairies farty fatah feces fister fisting flange floo flydie flydye fok
  footstar forni gables gatorbait geez geezer geni getiton gipp gippos givehead glazeddonut godammit goddamit goddammit
  goddamnes goddamnit golliwog golliwogs gonorrehea gora goras greaser greasers gringo gringos groid groids gubba gubbas
  gubs gummer gypsies gypsy gypsys gyp gyped gypp gypped hadji hadjis haji hajis hajji hajjis haole haoles hapa hapas
  hardon hebe hebes hillbillies hillbilly hindoo hiscock hitlerism hitlerist hobo hodgie holestuffer hooker hookers hooters hore
  hori horis hork horney horniest hoser hotdamn hussy hottotrot hymie hymies iblowu incest indon indons inthebuff intercourse jacktheripper
  jade japcrap japie japies jebus jeez jig jigg jigga jiggas jigger jiggers jiggs jiggy jigs jimfish juggalo kacap kacapas
  kacaps kaffre kafir kanake katsap katsaps khokhol khokhols kigger kimchis kinky klansman klansmen klanswoman klanswomen
  knockers kondum koon krap krauts kraut kuffar kum kumbubble kummer kumming kumquat kumquats kums kushi kushis kwa kyopo
  kyopos lebo lebos lesbain lesbayn lesbin lickme limey limy livesex loadedgun loser lovebone lovegoo lovegun lovepistol
  loverocket lugan lugans mabuno mabunos macaca macacas magicwand mahbuno mahbunos mams manhater manpaste masterblaster
  mattressprincess maumau maumaus meatrack mgger mggor mickeyfinn mockey mockie mocky moky moneyshot mooncricket mooncrickets
  moskal moskals moslem mosshead moron muff muncher munt mzungu mzungus negres negress negro negroes negroid negros nig nigar
  nigars nigers nigette nigettes niggard niggarded niggarding niggardliness niggardlinesss niggards niggle niggled niggles
  niggling nigglings niglet nigor nigors nigr nigra nigras nigre nigres nigress nigs nofuckingway-x nooner noonan nudger nookie nookey orga
  orgasim ontherag pansies pansy panti payo pecker peckers peepee peehole peepshpw penis perv phungky piefke piefkes piker
  pimp pimped pimper piky pisces pocha pochas pocho pochos pocketpool pohm pohms polack polacks pollock pollocks pommie
  pommies pommy poo poop pooper pooperscooper pooping poon popimp porkers pric prostitute pud pudboy pudd puddboy puke purinapricness puss
  pussies pussycat pussie pusy quashie queef quickie queer rape raper rectum rearend rearentry redleg redlegs redneck
  rednecks reefer reestie rere rigger rimming roundeye russki russkie sadis sadom sambo sambos sandm scallywag screwyou
  scrotum semen seppo sepps seppos sexed sexing sexual shat shav shhit shylock shylocks sissy sixsixsix sixtynine
  sixtyniner skwa skwe slave slavedriver slanty sloper slopers slopes slopey slopeys slopies slopy smut snot snowback
  sodomise sodomize sodomy sooties sooty sperm spig spigotty spik spit spitter splittail spooge spreadeagle spunk spunky sqeh
  squa squarehead squareheads squinty stringer stripclub stuinties stupid sucker swallower swalow taff tang tarbaby
  tacohead tacoheads teste testicle thirdeye thirdleg threeway tinker tinkers titties-x tortur trailertrash transsexual
  transvestite triplex tuckahoe tunneloflove turnon twink twinkie twobitwhore-x uck ukrop usama vagina vibr vibrater
  virginbreaker vomit vulva wab waysted weenie weewee welfare wetb wetspot whacker whash whiskeydick whiskydick whitetrash
  whitey whiteys whitey whities whiz whop willie willy wtf wuss wuzzie xkwe yanks yank yarpie yarpies yellowman zigabo-x
  ass asses bastard boobies booby bootlip bootlips butthead coon cunn dammit dego fagging fagot fellatio gangsta gipps goddamn
  goddamned hoes honger idiot ikwe intheass insest jap japs jew jewed jewess kkk lez lezz lubra tard crap crappy krappy pissed bugger bufty masturbate masturbating mulatto nip ninny nofuckingway-x
  pedo-x pom poms prick quim redskin redskins schvartse schvartsen schwartze schwartzen spic spick spicks spics squaw tittie
  titties titty upskirt looser skank poof welcher dagos injun injuns bohunk dothead-x hiv homo honkers gyppie gyppies gyppy gyppys retarded`
    .split(/\s+/)
    .filter(Boolean),
);

/** Domains of the provider list that give no mailboxes to private people: examples, portals, firms, universities. */
const NOT_CONSUMER =
  /^(?:example|test|yourdomain|mydomain|about|www|name|law|bt|att|space|medscape|discovery|alibaba|casino|parrot|oath|aver|games|theglobe|anonymize|berlin|web|geek|canada|india|ireland|doityourself|ancestry|mail-tester|temp-mail|docomo|nus|dnsmadeeasy|techspot|facebook|geocities|care2|catholic|kansascity|dailypioneer|hamptonroads|onmilwaukee|swissinfo|islamonline|scubadiving)\./;
/** Brands whose national domains people in the United Kingdom and Ireland meet daily. */
const BRANDS =
  /^(?:hotmail|outlook|live|yahoo|ymail|rocketmail|gmail|googlemail|msn|icloud|me|mac|proton|protonmail|pm|gmx|aol|sky|btinternet|talktalk|virginmedia)\./;

const GENERATED = '// Generated by tools/make-tables.mjs: do not edit.\n';
const WIDESPREAD = 20;

/** Half the library's words are made of these, which stand at the beginning or end of no ordinary word. */
const STEM =
  /^(?:fuck|cunt|whore|bitch(?!field)|nigg(?:e|a(?!rd))|shit(?!ake|t(?:u|im|erton)|zu)|mothaf|cock(?:kn|smo|suc))|(?:fuck(?:ers?|ing?)?|cunt)$/;

/** Compounds that stand on the pages of pornography and in no mail. */
const UNWRITTEN =
  /^.{14,}$|^(?:cum|sex[a-z]{3}|tit[a-z]|breast|butt(?!head)|love|jij|jiz|masta|puss|jig|spank|suck|spermh|asspup|beaty|crotch|cock)/;

const makers = {
  'abusive-words.ts': () => {
    const { cuss } = readModule('cuss');
    const words = Object.entries(cuss)
      .filter(
        ([word, rating]) =>
          rating === 2 &&
          /^[a-z]{3,20}$/.test(word) &&
          !EVERYDAY.has(word) &&
          !STEM.test(word) &&
          !UNWRITTEN.test(word),
      )
      .map(([word]) => word)
      .sort();
    const what =
      'Abusive words: package cuss, rating 2, without everyday words, unwritten ones and those that ABUSIVE_STEM tells; packed.';
    const stem = `/** Every word that begins or ends so is one. */\nexport const ABUSIVE_STEM =\n  ${String(STEM)};\n`;
    return table('ABUSIVE_WORDS', what, packed(words)) + stem;
  },
  'consumer-providers.ts': () => {
    const all = require('email-providers/all.json');
    const common = require('email-providers/common.json');
    const british = all.filter((domain) => /\.(?:uk|ie)$/.test(domain) && !/\.ac\.uk$|\.(?:dcu)\.ie$/.test(domain));
    const brands = all.filter(
      (domain) => BRANDS.test(domain) && !/dns|\.con$|\.om$|\.cm$|\.com\.com$|\.edu\b|\.ac\./.test(domain),
    );
    const domains = [...new Set([...common, ...british, ...brands])]
      .filter((domain) => !NOT_CONSUMER.test(domain))
      .sort();
    return table(
      'CONSUMER_PROVIDERS',
      'Domains of consumer mail by ending: package email-providers, common ones and those of the United Kingdom and Ireland.',
      byEnding(domains),
    );
  },
  'public-suffixes.ts': () => {
    const { labels, countries, british } = publicSuffixes();
    return [
      table(
        'SECOND_LEVELS',
        `Names that registries of at least ${WIDESPREAD} countries put before the country code: package tldts-icann.`,
        labels.join(' '),
      ),
      table(
        'COUNTRIES_BY_SECOND_LEVELS',
        'Which of them, as bits in base 36, and the country codes that have just these.',
        countries,
      ),
      table('BRITISH_SECOND_LEVELS', 'All of the United Kingdom; after a * one more label belongs to it.', british),
    ]
      .join('')
      .replaceAll(`\n${GENERATED}`, '\n');
  },
  'skeletons.ts': () => {
    const data = require('unhomoglyph/data.json');
    const pairs = Object.entries(data)
      .filter(([from, to]) => isLetterOf(from) && from === from.toLowerCase() && /^[A-Za-z0-9]{1,3}$/.test(to))
      .map(([from, to]) => `${from}${to.toLowerCase()}`)
      .sort();
    return table(
      'SKELETONS',
      'Look-alike letters of Latin, Greek and Cyrillic (first character) and what they look like: package unhomoglyph, Unicode UTS 39.',
      pairs.join(' '),
    );
  },
};

/** Latin, Greek or Cyrillic letters, and the digits: nothing else can stand for a letter of a school's name unnoticed. */
function isLetterOf(character) {
  return /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}0-9]$/u.test(character);
}

/** Rules of the public suffix list for country codes: walks the flat tree in which the package keeps them. */
function publicSuffixes() {
  const trie = require(join(root, 'node_modules/tldts-icann/dist/cjs/src/data/trie.js'));
  const offsets = [];
  trie.edgeLength.reduce((at, length, edge) => ((offsets[edge] = at), at + length), 0);
  const below = (node) =>
    Array.from({ length: trie.edgeStart[node + 1] - trie.edgeStart[node] }, (_, i) => {
      const edge = trie.edgeStart[node] + i;
      const label = trie.labelText.slice(offsets[edge], offsets[edge] + trie.edgeLength[edge]);
      return { label, node: trie.edgeChild[edge] };
    });
  const countries = below(trie.rulesRoot).filter(({ label }) => label.length === 2);
  const holders = new Map();
  for (const country of countries)
    for (const { label, node } of below(country.node))
      if (label !== '*' && trie.nodeFlags[node] === 1)
        holders.set(label, new Set([...(holders.get(label) ?? []), country.label]));
  const labels = [...holders].flatMap(([label, who]) => (who.size >= WIDESPREAD ? [label] : [])).sort();
  const groups = new Map();
  for (const { label: country } of countries) {
    const bits = labels.reduce((sum, label, i) => sum + (holders.get(label).has(country) ? 2 ** i : 0), 0);
    if (bits > 0) groups.set(bits, [...(groups.get(bits) ?? []), country]);
  }
  const british = below(countries.find(({ label }) => label === 'uk').node).map(({ label, node }) =>
    below(node).some((one) => one.label === '*') ? `*${label}` : label,
  );
  return {
    labels,
    countries: [...groups]
      .map(([bits, who]) => `${bits.toString(36)}:${who.sort().join('')}`)
      .sort()
      .join(' '),
    british: british.sort().join(' '),
  };
}

/** Each word as how many letters it shares with the one before, and the rest of it: \`unpack\` reads it. */
function packed(words) {
  let before = '';
  return words
    .map((word) => {
      let shared = 0;
      while (shared < 9 && shared < word.length && word[shared] === before[shared]) shared++;
      before = word;
      return `${shared}${word.slice(shared)}`;
    })
    .join('');
}

/** "com:aim,gmail co.uk:live": what stands before each ending. */
function byEnding(domains) {
  const endings = new Map();
  for (const domain of domains) {
    const dot = domain.indexOf('.');
    const ending = domain.slice(dot + 1);
    endings.set(ending, [...(endings.get(ending) ?? []), domain.slice(0, dot)]);
  }
  return [...endings].map(([ending, names]) => `${ending}:${names.join(',')}`).join(' ');
}

function readModule(name) {
  const file = join(root, 'node_modules', name, 'index.js');
  const source = readFileSync(file, 'utf8');
  const entries = {};
  for (const [, quoted, bare, rating] of source.matchAll(/^ {2}(?:'([^']+)'|([a-z]+)): (\d),?$/gm))
    entries[quoted ?? bare] = Number(rating);
  return { cuss: entries };
}

function table(name, what, words) {
  const line = `export const ${name} = '${words}';`;
  const declared = line.length > 120 ? `export const ${name} =\n  '${words}';` : line;
  return `${GENERATED}/** ${what} */\n${declared}\n`;
}

let stale = 0;
for (const [file, make] of Object.entries(makers)) {
  const path = join(folder, file);
  const text = make();
  let before = '';
  try {
    before = readFileSync(path, 'utf8');
  } catch {
    // A table that is not there yet is out of date.
  }
  if (before === text) continue;
  if (process.argv.includes('--check')) {
    stale += 1;
    process.stderr.write(`${file} is out of date: run node tools/make-tables.mjs\n`);
  } else {
    writeFileSync(path, text);
    process.stderr.write(`${file}: ${text.length} bytes\n`);
  }
}
process.exitCode = stale > 0 ? 1 : 0;
