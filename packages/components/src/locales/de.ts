import { clockTime, duration } from '../messages/format.js';
import type { Messages } from '../messages/messages.js';

/** German. */
export const de: Messages = {
  locale: 'de',
  problems: {
    'wrong-code': () => 'Der Code stimmt nicht. Prüfen Sie ihn und versuchen Sie es noch einmal.',
    'code-already-used': () => 'Dieser Code wurde schon verwendet. Warten Sie, bis die App den nächsten zeigt.',
    'code-expired': () => 'Dieser Code ist abgelaufen. Fordern Sie einen neuen an.',
    'code-replaced': () => 'Dieser Code kam zu spät. Ein neuer ist unterwegs.',
    'session-expired': () => 'Die Zeit für diesen Schritt ist zum Schutz Ihres Kontos abgelaufen. Nichts ist verloren.',
    'session-invalid': () => 'Diese Anmeldung lässt sich hier nicht mehr abschließen. Beginnen Sie sie neu.',
    'password-needed': () => 'Geben Sie zu Ihrer Sicherheit Ihr Passwort noch einmal ein.',
    'too-many-attempts': ({ retryAt }) =>
      `Zu viele Versuche. Um ${clockTime('de', retryAt)} können Sie es wieder versuchen.`,
    'rate-limited': ({ retryAt }) =>
      retryAt
        ? `Zu viele Anfragen. Versuchen Sie es um ${clockTime('de', retryAt)} wieder.`
        : 'Zu viele Anfragen. Warten Sie eine Weile und versuchen Sie es dann noch einmal.',
    'wrong-credentials': () => 'Benutzername oder Passwort stimmt nicht.',
    'user-not-confirmed': () =>
      'Dieses Konto ist noch nicht bestätigt. Geben Sie den Code ein, den wir Ihnen geschickt haben.',
    'user-disabled': () => 'Dieses Konto ist gesperrt. Wenden Sie sich an den Support.',
    'password-reset-required': () => 'Sie brauchen ein neues Passwort, bevor Sie sich anmelden können.',
    'temporary-password-expired': () => 'Ihr vorläufiges Passwort ist abgelaufen. Bitten Sie um ein neues.',
    'already-confirmed': () => 'Dieses Konto ist schon bestätigt. Sie können sich anmelden.',
    'username-taken': () => 'Dieser Benutzername ist vergeben. Wählen Sie einen anderen.',
    'alias-taken': ({ attribute }) =>
      attribute === 'phone_number'
        ? 'Ein anderes Konto verwendet diese Telefonnummer.'
        : attribute === 'email'
          ? 'Ein anderes Konto verwendet diese E-Mail-Adresse.'
          : 'Ein anderes Konto verwendet diese Angaben.',
    'password-too-weak': ({ rule }) => de.passwordRules[rule],
    'refused-by-app': () => 'Das ist hier nicht erlaubt. Prüfen Sie Ihre Angaben oder wenden Sie sich an den Support.',
    'invalid-input': ({ field }) =>
      invalidInput[field ?? ''] ??
      'Etwas in dem Formular stimmt nicht. Prüfen Sie es und versuchen Sie es noch einmal.',
    'totp-setup-wrong-code': () =>
      'Der Code passt nicht. Geben Sie den neuesten Code der App ein und prüfen Sie, ob sich die Uhr Ihres Telefons automatisch stellt.',
    'factor-not-set-up': ({ mfaType }) =>
      mfaType ? de.preferences.missing[mfaType] : 'Richten Sie diese Methode zuerst ein.',
    'factor-not-available': () => 'Diese Methode steht hier nicht zur Verfügung. Wählen Sie eine andere.',
    'last-factor': () => 'Das ist Ihre letzte Methode. Schalten Sie zuerst eine andere ein.',
    'factor-needs-verification': ({ mfaType }) =>
      mfaType === 'SMS' ? 'Bestätigen Sie zuerst Ihre Telefonnummer.' : 'Bestätigen Sie zuerst Ihre E-Mail-Adresse.',
    'code-delivery-failed': () =>
      'Wir konnten den Code nicht senden. Versuchen Sie es noch einmal oder wählen Sie einen anderen Weg.',
    'device-unknown': () => 'Dieses Gerät ist nicht mehr gemerkt.',
    'device-tracking-off': () => 'Geräte lassen sich hier nicht merken.',
    'not-signed-in': () => 'Sie sind nicht angemeldet. Melden Sie sich zuerst an.',
    'signed-out': () => 'Sie wurden abgemeldet. Melden Sie sich wieder an, um fortzufahren.',
    network: ({ offline }) =>
      offline
        ? 'Sie sind offline. Stellen Sie eine Internetverbindung her und versuchen Sie es noch einmal.'
        : 'Der Dienst ist nicht erreichbar. Versuchen Sie es noch einmal. Wenn das nicht hilft, laden Sie die Seite neu.',
    'clock-skew': ({ secondsBehind }) =>
      `Die Uhr Ihres Telefons geht etwa ${duration('de', Math.abs(secondsBehind))} ${secondsBehind > 0 ? 'nach' : 'vor'}. Lassen Sie sie automatisch stellen und versuchen Sie es noch einmal.`,
    service: () => 'Bei uns ist etwas schiefgegangen. Versuchen Sie es gleich noch einmal.',
    'unsupported-challenge': () =>
      'Diese Anmeldung verlangt einen Schritt, der hier nicht möglich ist. Wenden Sie sich an den Support.',
    configuration: () => 'Die Anmeldung ist nicht richtig eingerichtet. Wenden Sie sich an den Support.',
  },
  passwordRules: {
    length: 'Das Passwort ist zu kurz.',
    uppercase: 'Das Passwort braucht einen Großbuchstaben.',
    lowercase: 'Das Passwort braucht einen Kleinbuchstaben.',
    number: 'Das Passwort braucht eine Ziffer.',
    symbol: 'Das Passwort braucht ein Sonderzeichen wie ! oder -.',
    history: 'Dieses Passwort hatten Sie schon einmal. Wählen Sie ein neues.',
    other: 'Dieses Passwort ist nicht sicher genug.',
  },
  mfaTypes: {
    TOTP: {
      name: 'Authenticator-App',
      inSentence: 'Authenticator-App',
      hint: 'Ein Code aus einer App auf Ihrem Telefon',
    },
    SMS: { name: 'SMS', inSentence: 'SMS', hint: 'Ein Code an Ihre Telefonnummer' },
    EMAIL: { name: 'E-Mail', inSentence: 'E-Mail', hint: 'Ein Code an Ihre E-Mail-Adresse' },
  },
  fields: {
    username: 'Benutzername',
    password: 'Passwort',
    newPassword: 'Neues Passwort',
    email: 'E-Mail-Adresse',
    phoneNumber: 'Telefonnummer',
    phoneNumberHint: 'Mit Ländervorwahl, zum Beispiel +49 30 901820',
    code: 'Bestätigungscode',
    showPassword: 'Anzeigen',
    hidePassword: 'Verbergen',
    required: (field) => `Bitte ausfüllen: ${field}.`,
    malformed: (field) => `Diese Angabe scheint nicht zu stimmen: ${field}. Prüfen Sie sie auf Tippfehler.`,
  },
  actions: {
    signIn: 'Anmelden',
    createAccount: 'Konto erstellen',
    confirmAccount: 'Konto bestätigen',
    verify: 'Bestätigen',
    continue: 'Weiter',
    resendCode: 'Code erneut senden',
    sendNewCode: 'Neuen Code senden',
    tryAnotherWay: 'Anderen Weg wählen',
    signInAgain: 'Neu anmelden',
    backToSignIn: 'Zurück zur Anmeldung',
    notYou: 'Nicht Sie?',
    cancel: 'Abbrechen',
    retry: 'Noch einmal versuchen',
    startAgain: 'Neu beginnen',
    waitFor: (left) => `Noch ${left} warten`,
    waitIsOver: 'Sie können es jetzt wieder versuchen.',
  },
  signIn: {
    title: 'Anmelden',
    forgotPassword: 'Passwort vergessen?',
    noAccount: 'Noch kein Konto?',
    chooseTitle: 'Wie möchten Sie sich ausweisen?',
    chooseDescription: 'Noch ein Schritt, damit wir wissen, dass Sie es sind.',
    setUpTitle: 'Sichern Sie Ihr Konto',
    setUpDescription: 'Dieses Konto braucht einen zweiten Schritt. Wählen Sie, welchen Sie einrichten.',
    newPasswordTitle: 'Neues Passwort wählen',
    newPasswordDescription: 'Ihr bisheriges Passwort war nur vorläufig.',
    emailSetUpTitle: 'E-Mail-Adresse hinzufügen',
    emailSetUpDescription: 'Dorthin senden wir Ihre Codes.',
    signingInAs: (username) => `Anmeldung als ${username}.`,
    codeTitle: {
      TOTP: 'Code eingeben',
      SMS: 'Sehen Sie in Ihre SMS',
      EMAIL: 'Sehen Sie in Ihre E-Mails',
    },
    codeDescription: {
      TOTP: () => 'Öffnen Sie Ihre Authenticator-App und geben Sie den Code ein, den sie zeigt.',
      SMS: (destination) => `Wir haben einen Code an ${destination ?? 'Ihr Telefon'} gesendet.`,
      EMAIL: (destination) => `Wir haben einen Code an ${destination ?? 'Ihre E-Mail-Adresse'} gesendet.`,
    },
    timeLeft: (left) => `Verbleibende Zeit: ${left}`,
    timeLeftAnnounced: (seconds) => (seconds === 60 ? 'Noch eine Minute.' : `Noch ${seconds} Sekunden.`),
    codeSentAgain: 'Ein neuer Code ist unterwegs.',
    doneTitle: 'Sie sind angemeldet',
    done: 'Es kann weitergehen.',
    notRemembered: 'Dieses Gerät ließ sich nicht merken. Bei der nächsten Anmeldung fragen wir wieder nach einem Code.',
    stillRemembered:
      'Dieses Gerät bleibt vielleicht gemerkt: Das ließ sich nicht ausschalten. Wenn andere es benutzen, vergessen Sie es in den Einstellungen.',
    confirmSignUp: 'Dieses Konto ist noch nicht bestätigt.',
    resetPasswordTitle: 'Passwort zurücksetzen',
    resetPassword: 'Sie brauchen ein neues Passwort, bevor Sie sich anmelden können.',
  },
  signUp: {
    title: 'Konto erstellen',
    description: 'Wir senden Ihnen einen Code, um zu bestätigen, dass Sie es sind.',
    confirmTitle: 'Konto bestätigen',
    confirmDescription: (destination) => `Wir haben einen Code an ${destination ?? 'Sie'} gesendet.`,
    haveAccount: 'Haben Sie schon ein Konto?',
    doneTitle: 'Ihr Konto ist bereit',
    done: 'Es ist bestätigt. Melden Sie sich an, um fortzufahren.',
  },
  passwordReset: {
    description: 'Geben Sie Ihren Benutzernamen ein, dann senden wir Ihnen einen Code.',
    haveCode: 'Ich habe schon einen Code',
    codeSent: (destination) =>
      destination
        ? `Falls es dieses Konto gibt, ist ein Code an ${destination} unterwegs.`
        : 'Falls es dieses Konto gibt, ist ein Code unterwegs.',
    codeAtHand: 'Geben Sie den Code ein, den wir Ihnen gesendet haben.',
    save: 'Neues Passwort speichern',
    doneTitle: 'Ihr neues Passwort gilt',
    done: 'Melden Sie sich mit Ihrem neuen Passwort an.',
  },
  rememberDevice: {
    label: 'Dieses Gerät merken',
    hint: 'Nächstes Mal ohne Code. Nur für ein Gerät, das Ihnen gehört.',
  },
  totpSetup: {
    title: 'Authenticator-App einrichten',
    setUp: 'Authenticator-App einrichten',
    replace: 'Authenticator-App ersetzen',
    replaceHint: 'Ihre bisherige App gilt weiter, bis die neue bestätigt ist.',
    setUpShort: 'Einrichten',
    replaceShort: 'Ersetzen',
    intro: 'Eine App auf Ihrem Telefon zeigt alle 30 Sekunden einen neuen Code, auch ohne Empfang.',
    scanTitle: 'QR-Code scannen',
    scan: 'Mit einer App wie Google Authenticator, Microsoft Authenticator oder 1Password.',
    qrCode: 'QR-Code für Ihre Authenticator-App',
    keyIntro: 'Scannen geht nicht? Geben Sie diesen Schlüssel in der App ein:',
    keyDetails: 'Falls die App fragt: Der Schlüssel ist zeitbasiert.',
    copyKey: 'Schlüssel kopieren',
    copied: 'Schlüssel kopiert.',
    copyFailed: 'Das Kopieren hat nicht geklappt. Markieren Sie den Schlüssel und kopieren Sie ihn von Hand.',
    openApp: 'Authenticator-App öffnen',
    keyReplaced:
      'Das ist ein neuer Schlüssel. Wenn Sie den vorigen schon gescannt haben, löschen Sie ihn in Ihrer App und scannen Sie diesen.',
    enterCode: 'Die App zeigt jetzt sechs Ziffern für dieses Konto.',
    finishing: 'Der Code war richtig. Ein letzter Schritt ist noch offen.',
    finish: 'Abschließen',
    done: 'Ihre Authenticator-App ist eingerichtet.',
  },
  enrolment: {
    title: { SMS: 'Ihre Telefonnummer hinzufügen', EMAIL: 'Ihre E-Mail-Adresse hinzufügen' },
    description: 'Wir senden einen Code dorthin, um zu prüfen, dass er Sie erreicht.',
    sendCode: 'Code senden',
    done: { SMS: 'SMS-Codes sind eingerichtet.', EMAIL: 'E-Mail-Codes sind eingerichtet.' },
  },
  preferences: {
    title: 'Bestätigungsmethoden',
    description: 'Der zweite Schritt nach Ihrem Passwort.',
    loading: 'Ihre Bestätigungsmethoden werden geladen …',
    on: 'Ein',
    off: 'Aus',
    preferred: 'Bevorzugt',
    preferShort: 'Bevorzugen',
    prefer: (method) => `${method} bevorzugen`,
    preferNone: 'Jedes Mal fragen',
    preferNoneHint: 'Sie werden zuerst nach der bevorzugten Methode gefragt.',
    asksEachTime: 'Keine Methode ist bevorzugt: Sie wählen bei jeder Anmeldung.',
    turnOnShort: 'Einschalten',
    turnOn: (method) => `${method} einschalten`,
    turnOffShort: 'Ausschalten',
    turnOff: (method) => `${method} ausschalten`,
    unverified: 'Nicht bestätigt',
    addShort: 'Hinzufügen',
    add: { SMS: 'Telefonnummer hinzufügen', EMAIL: 'E-Mail-Adresse hinzufügen' },
    verifyShort: 'Bestätigen',
    verify: { SMS: 'Telefonnummer bestätigen', EMAIL: 'E-Mail-Adresse bestätigen' },
    changeShort: 'Ändern',
    change: { SMS: 'Telefonnummer ändern', EMAIL: 'E-Mail-Adresse ändern' },
    missing: {
      TOTP: 'Richten Sie zuerst eine Authenticator-App ein.',
      SMS: 'Fügen Sie zuerst eine Telefonnummer hinzu.',
      EMAIL: 'Fügen Sie zuerst eine E-Mail-Adresse hinzu.',
    },
  },
  devices: {
    title: 'Gemerkte Geräte',
    description: 'Diese Geräte melden sich ohne zweiten Schritt an.',
    loading: 'Ihre Geräte werden geladen …',
    empty: 'Noch ist kein Gerät gemerkt. Jede Anmeldung verlangt einen zweiten Schritt.',
    unnamed: 'Unbekanntes Gerät',
    current: 'Dieses Gerät',
    lastSeen: (when) => `Zuletzt verwendet ${when}`,
    forgetShort: 'Vergessen',
    forgetThis: 'Dieses Gerät vergessen',
    forget: (name) => `${name} vergessen`,
    forgetOthers: 'Alle anderen Geräte vergessen',
    forgetTitle: (name) => `${name} vergessen?`,
    forgetCurrentDescription: 'Sie werden hier abgemeldet, und die nächste Anmeldung verlangt einen zweiten Schritt.',
    forgetDescription: 'Die nächste Anmeldung dort verlangt einen zweiten Schritt.',
    forgetOthersTitle: 'Alle anderen Geräte vergessen?',
    forgetOthersDescription: 'Die nächste Anmeldung auf jedem davon verlangt einen zweiten Schritt.',
    confirmForget: 'Vergessen',
    forgetting: (done, total) => `Geräte werden vergessen: ${done} von ${total}`,
    rememberThis: 'Dieses Gerät merken',
    stopRememberingShort: 'Nicht mehr merken',
    stopRemembering: 'Dieses Gerät nicht mehr merken',
    notForgotten: 'Einige Geräte konnten nicht vergessen werden.',
    retryForgetting: 'Diese erneut versuchen',
    loadMore: 'Weitere Geräte anzeigen',
  },
  stepUp: {
    title: 'Bestätigen Sie, dass Sie es sind',
    description: (username) => `Geben Sie das Passwort von ${username} ein, um fortzufahren.`,
  },
  signInNotice: {
    signedInAs: (username) =>
      `${username} ist in diesem Browser schon angemeldet. Fahren Sie fort, oder melden Sie sich mit einem anderen Konto an.`,
    continueAs: (username) => `Als ${username} fortfahren`,
    signedOut: {
      'session-ended': 'Sie wurden abgemeldet, weil Ihre Sitzung abgelaufen ist.',
      'session-revoked': 'Sie wurden abgemeldet, weil Ihre Sitzung an anderer Stelle beendet wurde.',
      'device-forgotten': 'Sie wurden abgemeldet, weil dieses Gerät vergessen wurde.',
      'password-reset-required': 'Sie wurden abgemeldet, weil Sie ein neues Passwort brauchen.',
      'user-not-confirmed': 'Sie wurden abgemeldet, weil Ihr Konto noch nicht bestätigt ist.',
      'user-disabled': 'Sie wurden abgemeldet, weil Ihr Konto deaktiviert ist. Wenden Sie sich an den Support.',
      'user-deleted': 'Sie wurden abgemeldet, weil Ihr Konto gelöscht wurde.',
    },
    resetPassword: 'Neues Passwort festlegen',
  },
  recovery: {
    summary: 'Diese Methode ist nicht möglich?',
    noOtherWay: 'Wenden Sie sich an den Support, um wieder an Ihr Konto zu kommen.',
  },
};

const invalidInput: Readonly<Record<string, string>> = Object.freeze({
  phone_number: 'Diese Telefonnummer stimmt nicht. Beginnen Sie mit + und der Ländervorwahl.',
  email: 'Diese E-Mail-Adresse stimmt nicht.',
  username: 'Dieser Benutzername ist nicht möglich.',
  password: 'Dieses Passwort ist nicht möglich.',
});
