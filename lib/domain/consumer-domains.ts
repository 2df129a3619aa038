/** Mail domains that anybody can get an address in: they say nothing of an organisation. */
const DOMAINS = new Set(
  [
    'icloud.com me.com mac.com gmail.com googlemail.com aol.com aim.com msn.com passport.com',
    'ymail.com rocketmail.com protonmail.com proton.me pm.me gmx.com gmx.net gmx.de gmx.at gmx.ch',
    'web.de t-online.de freenet.de mail.com email.com zoho.com fastmail.com hey.com tutanota.com',
    'tuta.com orange.fr wanadoo.fr free.fr sfr.fr laposte.net libero.it virgilio.it tiscali.it',
    'terra.com.br uol.com.br bol.com.br ig.com.br btinternet.com sky.com virginmedia.com',
    'bigpond.com optusnet.com.au comcast.net verizon.net att.net sbcglobal.net bellsouth.net',
    'cox.net charter.net earthlink.net rogers.com shaw.ca sympatico.ca bluewin.ch ziggo.nl',
    'kpnmail.nl telenet.be mail.ru bk.ru inbox.ru list.ru yandex.ru yandex.com ya.ru rambler.ru',
    'wp.pl o2.pl onet.pl interia.pl seznam.cz centrum.cz freemail.hu ukr.net qq.com foxmail.com',
    '163.com 126.com yeah.net sina.com sina.cn sohu.com 139.com 189.cn wo.cn aliyun.com naver.com',
    'daum.net hanmail.net kakao.com docomo.ne.jp ezweb.ne.jp au.com softbank.ne.jp i.softbank.jp',
    'vodafone.ne.jp ymobile.ne.jp rakuten.jp nifty.com nifty.ne.jp biglobe.ne.jp so-net.ne.jp',
    'ocn.ne.jp plala.or.jp excite.co.jp infoseek.jp goo.jp rediffmail.com',
  ].flatMap((line) => line.split(' ')),
)

/** Names that hold consumer addresses under every country's ending: yahoo.co.jp, hotmail.fr. */
const FAMILIES =
  /^(?:yahoo|hotmail|outlook|live|windowslive|ymail)\.(?:[a-z]{2,3}|co(?:m)?\.[a-z]{2})$/

/** Whether an address in `domain` (lower case, no @) may belong to anybody. */
export function isConsumerMailDomain(domain: string): boolean {
  return DOMAINS.has(domain) || FAMILIES.test(domain)
}
