/** Words that lean on the next one: no line or page ends with them. Only data. */
import type { Language } from '#src/core/language.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

export const LEANING: Record<Language, ReadonlySet<string>> = {
  en: set(
    'a an the this that these those my our your his her its their of in on at to by for from with without within into onto over under between among through during after before as than and or but nor so if when while where which who whose because although whether is are was were be been being has have had do does did can could may might will would should must not no very more most less each every some any both all per vs about only also how why what',
  ),
  es: set(
    'el la los las lo un una unos unas este esta estos estas ese esa su sus mi nuestro nuestra de del en a al con sin por para según sobre entre desde hasta durante tras ante bajo contra y e o u ni pero sino que si cuando donde quien cuyo cuya porque aunque como es son era eran fue fueron ser ha han había está están puede pueden no muy más menos cada todo toda todos todas se les le nos solo también casi',
  ),
  fr: set(
    'le la les l un une des du de d ce cet cette ces son sa ses leur leurs notre nos en dans à au aux avec sans pour par sur sous entre chez vers depuis pendant après avant et ou mais ni donc car que qu qui dont où si quand comme parce bien est sont était étaient fut furent être a ont avait avaient peut peuvent ne n pas très plus moins chaque tout toute tous toutes se s on il elle ils elles environ',
  ),
  de: set(
    'der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem mein unser ihr ihre ihren seine sein seinen in im an am auf aus bei beim mit nach seit von vom zu zum zur für gegen ohne um durch über unter zwischen vor während und oder aber denn sondern dass ob wenn wann wo weil obwohl als wie ist sind war waren wird werden wurde wurden hat haben hatte kann können nicht kein keine sehr mehr weniger jede jeder jedes alle etwa rund nur auch',
  ),
  pt: set(
    'o a os as um uma uns umas este esta estes estas esse essa seu sua seus suas de do da dos das em no na nos nas ao aos à às com sem por pelo pela para sobre entre desde até durante após sob e ou nem mas que se quando onde quem cujo cuja porque embora como é são era eram foi foram ser tem têm tinha está estão pode podem não muito mais menos cada todo toda todos todas só também cerca',
  ),
  it: set(
    'il lo la i gli le l un uno una questo questa questi queste quel quella suo sua suoi loro di del dello della dei degli delle a al allo alla ai agli alle da dal dalla in nel nello nella nei nelle con senza per su sul sulla sui tra fra e ed o ma né che chi cui se quando dove perché come è sono era erano fu furono essere ha hanno aveva può possono non molto più meno ogni tutto tutta tutti tutte si solo anche circa',
  ),
};
