/** Short forms that families use, each after the form that stands on rolls; names are divided by bars. */
// prettier-ignore
export const SHORT_FORMS =
  'abigail abi abbie gail|aleksander alex olek|aleksandra ola alex|alexander alex alec sandy xander|alexandra alex sandra lexi|' +
  'alexandria alex lexi|alfred alfie fred|amelia millie amy mills|andrea andie|andrew andy drew|annabel annie bel|annabelle annie belle|' +
  'anthony tony|antonia toni|archibald archie|arthur artie|ayodele ayo|benjamin ben benji benny|bethany beth|bradley brad|caitlin cait|' +
  'callum cal|cameron cam|catherine cathy kate katie cat|charles charlie|charlotte lottie charlie char|christina chris tina|christine chris|' +
  'christopher chris kit|clementine clemmie|connor con|dafydd dai daf|daniel dan danny dani|danielle dani|david dave dai|declan dec|' +
  'dominic dom|dorothy dot dotty|edward ed eddie ted teddy ned|eleanor ellie nell nora ella|elizabeth liz lizzie beth betty eliza libby bess|' +
  'elliot el|emily em millie|emma em|eva evie|evangeline evie|evelyn evie eve|finlay fin finn|finley fin finn|florence flo flossie florrie|' +
  'frances fran|francesca fran frankie|frederick fred freddie|gabriel gabe|gabriella gabby ella|gabrielle gabby|george georgie|georgia georgie|' +
  'georgina georgie|gregory greg|gruffydd gruff|gwendolen gwen|gwenllian gwen|hannah han|harriet hattie|harrison harry|harvey harv|' +
  'henrietta hettie etta|henry harry|imogen immy|isabella bella izzy isa issy|isabelle izzy belle issy|isobel izzy bella|jackson jack|' +
  'jacob jake|jakub kuba|james jim jamie jimmy jay|jasmine jas jaz|jaspreet jas|jayden jay|jennifer jen jenny|jeremy jez|jessica jess jessie|' +
  'john jack johnny|jonathan jon jonny jonty|joseph joe joey|joshua josh joshie|katarzyna kasia kate|katherine kate katie kathy|kenneth ken|' +
  'kimberley kim|krzysztof kris chris|lauren loz|lawrence larry|leonard leo len lenny|leonardo leo|lillian lily lil|lily lil|llewelyn llew|' +
  'louis lou|louisa lou|louise lou|lucas luke|lucy luce|luke lukey|mackenzie kenzie mac|madeleine maddie|maisie mais|' +
  'margaret maggie meg peggy marge|mason mase|mateusz matt mati|matilda tilly mattie tilda|matthew matt matty|maximilian max|maximus max|' +
  'megan meg|michael mike mick|mohamed mo mohammed muhammad mohammad|mohammad mo mohammed mohamed muhammad|' +
  'mohammed mo mohamed muhammad mohammad muhammed|muhammad mo mohamed mohammed mohammad muhammed|natalie nat|natasha tash tasha|' +
  'nathan nate nath|nathaniel nathan nate nat|niamh neve|nicholas nick nicky|nicola nicky nic|oliver ollie|olivia liv livvy livi|' +
  'oluwaseun seun|oscar oz|patricia pat trish|patrick pat paddy|penelope penny|peter pete|philip phil|philippa pip pippa|piotr peter|' +
  'poppy pops|rachel rach|rebecca becky bex becca|reginald reg reggie|richard rich rick dick|robert rob bob robbie bobby|roberta bobbie|' +
  'ronald ron ronnie|rosemary rose rosie|rosie rose|ryan ry|samantha sam sammie|samuel sam sammy|sarah saz|sebastian seb|sophia sophie|' +
  'sophie soph|spencer spence|stephanie steph|stephen steve|susan sue susie|tabitha tabby|temitope temi|theodora theo|theodore theo ted teddy|' +
  'thomas tom tommy thom|timothy tim|tobias toby|toby tobes|tomasz tom tomek|tristan tris|tyler ty|victoria vicky tori vic|vincent vince|' +
  'wilfred wilf|william will bill billy wills|yusuf yus|zachariah zach|zachary zac zach|zainab zee|zoe zo|zofia zosia';
