/** Short forms that families use, each after the form that stands on rolls; names are divided by bars. */
// prettier-ignore
export const SHORT_FORMS =
  'alexander alex alec sandy xander|alexandra alex sandra lexi|alfred alfie fred|amelia millie amy|andrew andy drew|anthony tony|archibald archie|' +
  'benjamin ben benji|bethany beth|catherine cathy kate katie cat|charles charlie|charlotte lottie charlie|christopher chris kit|daniel dan danny|' +
  'david dave dai|dorothy dot dotty|edward ed eddie ted teddy|elizabeth liz lizzie beth betty eliza libby|eleanor ellie nell nora|emily em millie|' +
  'florence flo flossie florrie|frances fran|frederick fred freddie|gabriel gabe|george georgie|gwendolen gwen|harriet hattie|harrison harry|henry harry|' +
  'isabella bella izzy isa|isabelle izzy belle|jacob jake|james jim jamie jimmy|jessica jess jessie|john jack johnny|jonathan jon jonny|joseph joe joey|' +
  'joshua josh|katherine kate katie kathy|kenneth ken|leonard leo len lenny|louisa lou|lucas luke|madeleine maddie|margaret maggie meg peggy|' +
  'matilda tilly mattie|matthew matt matty|maximilian max|megan meg|michael mike mick|mohammed mo muhammad mohammad|muhammad mo mohammed mohammad|' +
  'natalie nat|nathaniel nathan nate nat|nicholas nick nicky|oliver ollie|olivia liv livvy|patricia pat trish|patrick pat paddy|penelope penny|peter pete|' +
  'philip phil|rebecca becky bex|richard rich rick dick|robert rob bob robbie|rosemary rose rosie|samantha sam|samuel sam sammy|sebastian seb|' +
  'stephen steve|susan sue|theodore theo ted teddy|thomas tom tommy|timothy tim|victoria vicky tori|vincent vince|william will bill billy|zachary zac zach|' +
  'zoe zo';
