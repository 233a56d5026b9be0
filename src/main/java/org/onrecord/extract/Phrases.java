package org.onrecord.extract;

import java.util.regex.Pattern;

/** What pages that came instead of others say, and what leads away from a text, in the languages of most desks. */
final class Phrases {

    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Begins a line that leads to other pages. */
    static final Pattern ELSEWHERE = any("""
            related(?: (?:stories|articles|coverage|topics|news|links|reading))?\\b
            read (?:more|also|next)\\b
            more (?:on this|from|stories)\\b
            see also\\b
            share (?:this|on|with)\\b
            most (?:read|popular)\\b
            you may also like
            recommended(?: for you)?$
            lesen sie auch
            mehr zum thema
            à lire aussi
            lire aussi
            читайте також
            читайте также
            більше новин
            схожі (?:новини|матеріали)
            관련\\s?기사
            많이 본 (?:뉴스|기사)
            اقرأ أيض
            مواضيع ذات صلة""");

    /** Talks of consent. */
    static final Pattern CONSENT = any("""
            cookies?\\b
            \\bconsent\\b
            your privacy
            privacy (?:choices|settings|policy)
            (?:our|advertising|and) (?:\\d+ )?partners
            einwillig
            datenschutz
            zustimm
            votre (?:vie privée|consentement)
            vos données
            nos partenaires
            файли? cookie
            файл(?:и|ів|ами) (?:cookie|кукі)
            згод[аиуо]
            конфіденційн
            куки
            쿠키
            개인\\s?정보
            동의""");

    /** What is written on the buttons of a page that asks for consent. */
    static final Pattern AGREE = any("""
            ^(?:i )?(?:accept|agree)(?: (?:all|to all|and (?:continue|close)|cookies|all cookies))*$
            ^(?:allow|accept) all
            ^yes, i (?:agree|accept)
            ^got it$
            ^(?:alle )?(?:cookies )?akzeptieren
            ^alle(?:n)? (?:akzeptieren|zustimmen)
            ^zustimmen
            ^einverstanden
            ^(?:tout )?accepter
            ^j.accepte
            ^(?:прийняти|приймаю|погоджуюс|погодитис|згоден|дозволити)
            ^(?:принять|согласен)
            (?:동의|수락|허용)(?:함|하기|합니다|하고 계속)?$
            ^(?:قبول|أوافق|موافق)""");

    /** Asks to pay or to sign in before a text goes on. */
    static final Pattern PAYWALL = any("""
            (?:subscribe|sign in|log in|register|sign up)(?: now)? to (?:continue|read|keep reading|unlock|view)
            to (?:continue|keep|finish) reading
            continue reading with a
            (?:this|the full) (?:article|story|content) is (?:for|only for|available to|reserved for|exclusive to) (?:our )?subscribers
            already a subscriber
            subscribers? only
            create (?:a free|an) account to
            (?:jetzt )?weiterlesen mit
            (?:nur )?für abonnenten
            jetzt (?:abonnieren|anmelden)
            réservée? (?:à nos|aux) abonnés
            pour lire la suite
            il vous reste .{1,20} à lire
            (?:передплат|підпиш).{1,40}щоб (?:читати|продовжити)
            щоб читати далі
            лише для передплатник
            оформите подписку
            구독(?:하고|하시면|자 전용|자만)
            로그인(?:하세요|해 주세요|이 필요|하시면| 후 이용)
            للمشتركين فقط
            اشترك (?:لمتابعة|للقراءة)""");

    /** The titles of pages that ask who comes. */
    static final Pattern SIGN_IN = any("""
            ^(?:sign|log)[ -]?(?:in|on)\\b
            ^login\\b
            ^(?:please )?(?:sign|log) in
            ^anmelden
            ^einloggen
            ^connexion
            ^(?:увійти|вхід)(?:$| )
            ^(?:войти|вход)(?:$| )
            ^로그인
            ^تسجيل الدخول""");

    /** Checks that a person came. */
    static final Pattern CHALLENGE = any("""
            just a moment\\b
            checking (?:your browser|if the site connection is secure)
            (?:verify|verifying|confirm|make sure|prove) (?:that )?you(?:'re|’re| are) (?:a |not a )?(?:human|robot)
            are you (?:a )?(?:human|robot)
            attention required! \\| cloudflare
            access to this page has been denied
            press (?:&|and) hold
            pardon our interruption
            please (?:enable|complete) (?:js|the captcha|the security check)
            unusual traffic from your
            security (?:check|verification)
            ddos.guard
            перевірка (?:браузера|безпеки)
            підтвердьте, що ви не робот
            підтвердіть, що ви (?:не робот|людина)
            подтвердите, что вы не робот
            sind sie ein (?:mensch|roboter)
            bestätigen sie, dass sie (?:ein mensch|kein roboter)
            vérifi(?:ez|er) que vous (?:êtes (?:un )?humain|n'êtes pas un robot)
            로봇이 아닙니다
            자동 입력 방지
            أنك لست (?:روبوت|برنامج)""");

    /** Says that there is nothing here. */
    static final Pattern NOT_FOUND = any("""
            ^(?:error )?404\\b
            \\b404\\b.{0,20}not found
            \\b404$
            (?:page|article|story|content|document|file|post|site)(?: you requested)? (?:was |is |could |can )?(?:not|no longer|n.t)(?: be)? (?:found|exist|available)
            ^not found$
            ^(?:oops|sorry)\\b.{0,80}(?:can.t|cannot|couldn.t|could not|unable to|doesn.t|does not|no longer) .{0,20}(?:find|found|exist|available)
            we (?:can.t|cannot|couldn.t|could not) find (?:the|that|this|your) page
            (?:seite|artikel|inhalt).{0,20}nicht (?:gefunden|verfügbar|mehr verfügbar)
            page (?:non trouvée|introuvable|inexistante)
            article introuvable
            (?:сторінк[уаи]|статт[яюі]|матеріал).{0,12} не (?:знайдено|існує|знайдена)
            (?:страниц[аы]|стать[яи]|материал).{0,12} не (?:найден|существует)
            (?:페이지|기사|게시물|문서)(?:를|을|가|이)? ?(?:찾을 수 없|존재하지 않|없습니다|삭제)
            (?:الصفحة|المقال) غير موجود""");

    /** Says that nothing can be read before scripts run. */
    static final Pattern SCRIPTS = any("""
            (?:enable|turn on|activate|requires?|without|need) java\\s?script
            java\\s?script (?:is |to be )?(?:disabled|required|enabled|not enabled|turned off|deaktiviert|aktivieren|désactivé)
            bitte.{0,30}java\\s?script
            activer java\\s?script
            (?:увімкніть|увімкнути|включите) java\\s?script
            자바스크립트
            java\\s?script(?:를|을) (?:활성화|사용|허용)""");

    private Phrases() {}

    private static Pattern any(String lines) {
        return Pattern.compile(lines.strip().replaceAll("\\R\\s*", "|"), ANY_CASE);
    }
}
