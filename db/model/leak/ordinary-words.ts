/* Words that are no names where they stand. All folded, as `read-words.ts` gives them. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/**
 * Surnames that are words of the language, without ending. Written small, or first in a sentence, they are the word. Trees, beasts,
 * places, trades and what papers about children begin a sentence with. A surname of four letters or fewer is treated alike.
 */
export const ORDINARY_SURNAMES: ReadonlySet<string> = words(`
  tamm saar sepp magi kask kukk rebane ilves parn koppel luik lepik oja raudsepp kuusk vaher karu kallas lepp laas kivi allik mets
  pold liiv saks kangur vares kurg tuul eesti kutt hunt kruus poder jogi jarv org soo raba nomm lind kull orav janes siil teder
  kotkas toom roos lill raud kuld hobe vask teras pihlakas kadakas haab paju vaarikas kuusik kaasik mannik tammik lepiste ounapuu
  mand saarik salu metsis nurk nurm valja aas heinsoo lagle varblane paasuke pukk jaar hobu taks kass koer kana kala haug ahven
  angerjas latikas kont kaev talu torn sild tee rada pais veski mylder molder rattsep ratsep kingsepp puusepp kell kirik kabel
  kuningas vurst krahv paron moisnik talumees koolmeister oppetaja opetaja kool laps isa ema vend tadi onu vanem pere kodu maja
  tuba uks aken katus keldri aed aia pollumees rand laht meri saare laid neem poolsaar kari kaljo kalju lumi vihm pilv taevas paike
  kuu taht valk kivistik must valge hall punane roheline sinine kollane pruun noor vana suur vaike pikk lai kitsas korge madal uus
  vaba vahva julge tark hea halb kerge raske soe kylm kulm kuum toomingas kirss ploom pirn oun mari maasikas vahtra vahtrik kask kaskla
  esmas kolm neli viis kuus kaheksa kumme sada tuhat kord paev ohtu hommik nadal aasta kevad suvi sugis talv talvik jouluk aeg
  hein rohi leht oks juur tuvi kurvits kapsas uba hernes kaer oder rukis nisu linnas linn vald kula alev manner piir tamme tammiste
  hein leib sai piim juust liha sool suhkur mesi meier meister sulane peremees perenaine ots aru meel rahu voit sober sobralik kaaslane
  kokk pagar juht kohus seadus oigus abi tugi nou noukas kiri raamat sona keel jutt lugu laul mang pall kepp mook kilp oda vibu nool
  puu voorik lang langus nael haamer saag kirves nuga vikat reha labidas adra ader kabi kael pea silm korv nina suu kasi jalg
  sorm kuunal kuhi kuulik ulle voru parnits rootsi saksa lati soome vene
`)

/** After a name in the genitive they make it a place, an institution or a thing named after somebody. */
export const PLACE_WORDS: ReadonlySet<string> = words(`
  tn tanav tee pst puiestee mnt maantee poik allee valjak plats park mets mois kula alev alevik linn vald maakond linnaosa asum
  talu saar laht jarv jogi oja raba soo org magi rand neem sild veski kool algkool pohikool gumnaasium koolimaja lasteaed kolledz
  ulikool huvikool haigla kliinik polikliinik apteek kirik kogudus kalmistu keskus raamatukogu turvakodu hooldekodu lastekodu
  peremaja asenduskodu selts fond sihtasutus noortekeskus perekeskus pood kauplus bussijaam jaam peatus kohtumaja stuudio
  staadion spordihoone ujula huviklubi rahvamaja mudel meetod skaala test kusimustik programm seadus
`)

/** Before or after a name they make it a firm. */
export const FIRM_WORDS: ReadonlySet<string> = words('ou as mtu sa tu uu ltd')

/** Countries and peoples that a surname's form may look like. */
export const COUNTRIES: readonly string[] = [
  ...words(
    'eesti soome lati leedu rootsi norra taani saksa saksamaa poola vene venemaa ukraina inglise euroopa hollandi itaalia',
  ),
]
