import { clockTime, duration } from '../messages/format.js';
import type { Messages } from '../messages/messages.js';

/** Spanish. */
export const es: Messages = {
  locale: 'es',
  problems: {
    'wrong-code': () => 'El código no es correcto. Compruébelo e inténtelo de nuevo.',
    'code-already-used': () => 'Ese código ya se ha usado. Espere a que la aplicación muestre el siguiente.',
    'code-expired': () => 'El código ha caducado. Solicite uno nuevo.',
    'code-replaced': () => 'Ese código llegó demasiado tarde. Ya hay uno nuevo en camino.',
    'session-expired': () => 'Se agotó el tiempo de este paso para proteger su cuenta. No se ha perdido nada.',
    'session-invalid': () => 'Este inicio de sesión ya no se puede terminar aquí. Empiece de nuevo.',
    'password-needed': () => 'Por su seguridad, vuelva a introducir su contraseña.',
    'too-many-attempts': ({ retryAt }) =>
      `Demasiados intentos. Podrá intentarlo de nuevo cuando sean las ${clockTime('es', retryAt)}.`,
    'rate-limited': ({ retryAt }) =>
      retryAt
        ? `Demasiadas solicitudes. Inténtelo de nuevo cuando sean las ${clockTime('es', retryAt)}.`
        : 'Demasiadas solicitudes. Espere un momento e inténtelo de nuevo.',
    'wrong-credentials': () => 'El nombre de usuario o la contraseña no son correctos.',
    'user-not-confirmed': () => 'Esta cuenta aún no está confirmada. Introduzca el código que le hemos enviado.',
    'user-disabled': () => 'Esta cuenta está desactivada. Póngase en contacto con el servicio de asistencia.',
    'password-reset-required': () => 'Necesita una contraseña nueva antes de poder iniciar sesión.',
    'temporary-password-expired': () => 'Su contraseña temporal ha caducado. Solicite una nueva.',
    'already-confirmed': () => 'Esta cuenta ya está confirmada. Puede iniciar sesión.',
    'username-taken': () => 'Ese nombre de usuario ya está en uso. Elija otro.',
    'alias-taken': ({ attribute }) =>
      attribute === 'phone_number'
        ? 'Otra cuenta usa este número de teléfono.'
        : attribute === 'email'
          ? 'Otra cuenta usa esta dirección de correo electrónico.'
          : 'Otra cuenta usa estos datos.',
    'password-too-weak': ({ rule }) => es.passwordRules[rule],
    'refused-by-app': () => 'Esto no está permitido aquí. Revise el formulario o póngase en contacto con soporte.',
    'invalid-input': ({ field }) =>
      invalidInput[field ?? ''] ?? 'Hay algún dato incorrecto en el formulario. Revíselo e inténtelo de nuevo.',
    'totp-setup-wrong-code': () =>
      'El código no coincide. Introduzca el más reciente de la aplicación y compruebe que la hora de su teléfono se ajusta automáticamente.',
    'factor-not-set-up': ({ mfaType }) =>
      mfaType ? es.preferences.missing[mfaType] : 'Configure primero este método.',
    'factor-not-available': () => 'Este método no está disponible aquí. Elija otro.',
    'last-factor': () => 'Este es su último método. Active primero otro.',
    'factor-needs-verification': ({ mfaType }) =>
      mfaType === 'SMS'
        ? 'Verifique primero su número de teléfono.'
        : 'Verifique primero su dirección de correo electrónico.',
    'code-delivery-failed': () => 'No hemos podido enviar el código. Inténtelo de nuevo o use otra opción.',
    'temporary-password-unused': () =>
      'Inicie sesión con la contraseña temporal de su invitación o solicite una nueva.',
    'no-verified-destination': () =>
      'No podemos enviarle un código: esta cuenta no tiene ningún correo electrónico ni número de teléfono verificado. Póngase en contacto con el servicio de asistencia.',
    'device-unknown': () => 'Este dispositivo ya no se recuerda.',
    'device-tracking-off': () => 'Aquí no se pueden recordar dispositivos.',
    'not-signed-in': () => 'No ha iniciado sesión. Iníciela primero.',
    'signed-out': () => 'Se ha cerrado su sesión. Iníciela de nuevo para continuar.',
    network: ({ offline }) =>
      offline
        ? 'No tiene conexión. Conéctese a internet e inténtelo de nuevo.'
        : 'No hemos podido conectar con el servicio. Inténtelo de nuevo. Si no funciona, recargue la página.',
    'clock-skew': ({ secondsBehind }) =>
      `El reloj de su teléfono va ${secondsBehind > 0 ? 'atrasado' : 'adelantado'} unos ${duration('es', Math.abs(secondsBehind))}. Póngalo en hora automática e inténtelo de nuevo.`,
    service: () => 'Algo ha fallado por nuestra parte. Inténtelo de nuevo en un momento.',
    'unsupported-challenge': () =>
      'Este inicio de sesión requiere un paso que aquí no es posible. Póngase en contacto con el servicio de asistencia.',
    configuration: () =>
      'El inicio de sesión no está bien configurado. Póngase en contacto con el servicio de asistencia.',
  },
  passwordRules: {
    length: 'La contraseña es demasiado corta.',
    uppercase: 'La contraseña necesita una letra mayúscula.',
    lowercase: 'La contraseña necesita una letra minúscula.',
    number: 'La contraseña necesita un número.',
    symbol: 'La contraseña necesita un símbolo, por ejemplo ! o -.',
    history: 'Ya ha usado esta contraseña. Elija una nueva.',
    other: 'Esta contraseña no es lo bastante segura.',
  },
  mfaTypes: {
    TOTP: {
      name: 'Aplicación de autenticación',
      inSentence: 'la aplicación de autenticación',
      hint: 'Un código de una aplicación de su teléfono',
    },
    SMS: {
      name: 'Mensaje de texto',
      inSentence: 'el mensaje de texto',
      hint: 'Un código enviado a su número de teléfono',
    },
    EMAIL: {
      name: 'Correo electrónico',
      inSentence: 'el correo electrónico',
      hint: 'Un código enviado a su dirección de correo electrónico',
    },
  },
  fields: {
    username: 'Nombre de usuario',
    password: 'Contraseña',
    newPassword: 'Contraseña nueva',
    email: 'Correo electrónico',
    phoneNumber: 'Número de teléfono',
    phoneNumberHint: 'Con el prefijo del país, por ejemplo, +34 910 00 00 18',
    code: 'Código de verificación',
    showPassword: 'Mostrar',
    hidePassword: 'Ocultar',
    required: (field) => `Rellene este campo: ${field}.`,
    malformed: (field) => `Este dato no parece correcto: ${field}. Compruebe que esté bien escrito.`,
  },
  actions: {
    signIn: 'Iniciar sesión',
    createAccount: 'Crear una cuenta',
    confirmAccount: 'Confirmar la cuenta',
    verify: 'Verificar',
    continue: 'Continuar',
    resendCode: 'Reenviar el código',
    sendNewCode: 'Enviar un código nuevo',
    tryAnotherWay: 'Probar otra opción',
    signInAgain: 'Iniciar sesión de nuevo',
    backToSignIn: 'Volver al inicio de sesión',
    notYou: '¿No es usted?',
    cancel: 'Cancelar',
    retry: 'Intentar de nuevo',
    startAgain: 'Empezar de nuevo',
    waitFor: (left) => `Espere ${left}`,
    waitIsOver: 'Ya puede intentarlo de nuevo.',
  },
  signIn: {
    signInWithNewPassword: 'Inicie sesión con su contraseña nueva.',
    title: 'Inicio de sesión',
    forgotPassword: '¿Ha olvidado su contraseña?',
    noAccount: '¿Aún no tiene cuenta?',
    chooseTitle: 'Elija cómo verificar su identidad',
    chooseDescription: 'Un paso más para saber que es usted.',
    setUpTitle: 'Proteja su cuenta',
    setUpDescription: 'Esta cuenta necesita un segundo paso. Elija cuál quiere configurar.',
    newPasswordTitle: 'Elija una contraseña nueva',
    newPasswordDescription: 'Su contraseña era temporal.',
    emailSetUpTitle: 'Añada su correo electrónico',
    emailSetUpDescription: 'Le enviaremos allí los códigos.',
    signingInAs: (username) => `Inicio de sesión como ${username}.`,
    codeTitle: {
      TOTP: 'Introduzca su código',
      SMS: 'Consulte sus mensajes de texto',
      EMAIL: 'Consulte su correo electrónico',
    },
    codeDescription: {
      TOTP: () => 'Abra su aplicación de autenticación e introduzca el código que muestra.',
      SMS: (destination) =>
        destination ? `Hemos enviado un código al ${destination}.` : 'Hemos enviado un código a su teléfono.',
      EMAIL: (destination) => `Hemos enviado un código a ${destination ?? 'su dirección de correo electrónico'}.`,
    },
    timeLeft: (left) => `Tiempo restante: ${left}`,
    timeLeftAnnounced: (seconds) => (seconds === 60 ? 'Queda un minuto.' : `Quedan ${duration('es', seconds)}.`),
    codeSentAgain: 'Un código nuevo está en camino.',
    doneTitle: 'Ha iniciado sesión',
    done: 'Ya puede continuar.',
    notRemembered: 'No se ha podido recordar este dispositivo: el próximo inicio de sesión volverá a pedir un código.',
    stillRemembered:
      'Es posible que este dispositivo quede recordado: no se ha podido desactivar. Si lo usan otras personas, olvídalo en los ajustes.',
    confirmSignUp: 'Esta cuenta aún no está confirmada.',
    resetPasswordTitle: 'Restablezca su contraseña',
    resetPassword: 'Necesita una contraseña nueva antes de poder iniciar sesión.',
  },
  signUp: {
    title: 'Crear una cuenta',
    description: 'Le enviaremos un código para confirmar que es usted.',
    confirmTitle: 'Confirme su cuenta',
    confirmDescription: (destination) =>
      destination ? `Hemos enviado un código a ${destination}.` : 'Le hemos enviado un código.',
    haveAccount: '¿Ya tiene una cuenta?',
    doneTitle: 'Su cuenta está lista',
    done: 'Está confirmada. Inicie sesión para continuar.',
  },
  passwordReset: {
    description: 'Escriba su nombre de usuario y le enviaremos un código.',
    haveCode: 'Ya tengo un código',
    codeSent: (destination) =>
      destination
        ? `Si esta cuenta existe, hay un código en camino a ${destination}.`
        : 'Si esta cuenta existe, hay un código en camino.',
    codeAtHand: 'Escriba el código que le hemos enviado.',
    save: 'Guardar la contraseña nueva',
    doneTitle: 'Su contraseña nueva está lista',
    done: 'Inicie sesión con su contraseña nueva.',
  },
  rememberDevice: {
    label: 'Recordar este dispositivo',
    hint: 'La próxima vez no se pedirá un código aquí. Márquelo solo en un dispositivo suyo.',
  },
  totpSetup: {
    title: 'Configure su aplicación de autenticación',
    setUp: 'Configurar la aplicación de autenticación',
    replace: 'Sustituir la aplicación de autenticación',
    replaceHint: 'La aplicación que tiene ahora sigue valiendo hasta que se verifique la nueva.',
    setUpShort: 'Configurar',
    replaceShort: 'Sustituir',
    intro: 'Una aplicación de su teléfono le muestra un código nuevo cada 30 segundos, incluso sin cobertura.',
    scanTitle: 'Escanee el código QR',
    scan: 'Use una aplicación como Google Authenticator, Microsoft Authenticator o 1Password.',
    qrCode: 'Código QR para su aplicación de autenticación',
    keyIntro: '¿No puede escanearlo? Introduzca esta clave en la aplicación:',
    keyDetails: 'Si la aplicación lo pregunta, elija una clave basada en la hora.',
    copyKey: 'Copiar la clave',
    copied: 'Clave copiada.',
    copyFailed: 'No se ha podido copiar. Seleccione la clave y cópiela a mano.',
    openApp: 'Abrir la aplicación de autenticación',
    keyReplaced: 'Esta es una clave nueva. Si ya escaneó la anterior, elimínela de su aplicación y escanee esta.',
    enterCode: 'La aplicación muestra ahora seis cifras para esta cuenta.',
    finishing: 'El código era correcto. Queda un último paso.',
    finish: 'Finalizar',
    done: 'Su aplicación de autenticación está configurada.',
  },
  enrolment: {
    title: { SMS: 'Añada su número de teléfono', EMAIL: 'Añada su correo electrónico' },
    description: 'Enviaremos un código para comprobar que le llega.',
    sendCode: 'Enviar código',
    done: { SMS: 'Los mensajes de texto están listos.', EMAIL: 'Los códigos por correo están listos.' },
  },
  preferences: {
    title: 'Métodos de verificación',
    description: 'El segundo paso después de su contraseña.',
    loading: 'Cargando sus métodos de verificación…',
    on: 'Activado',
    off: 'Desactivado',
    preferred: 'Preferido',
    preferShort: 'Preferir',
    prefer: (method) => `Preferir ${method}`,
    preferNone: 'Preguntarme cada vez',
    preferNoneHint: 'Primero se le pide el método preferido.',
    asksEachTime: 'No hay ningún método preferido: usted elige en cada inicio de sesión.',
    turnOnShort: 'Activar',
    turnOn: (method) => `Activar ${method}`,
    turnOffShort: 'Desactivar',
    turnOff: (method) => `Desactivar ${method}`,
    unverified: 'Sin verificar',
    addShort: 'Añadir',
    add: { SMS: 'Añadir número de teléfono', EMAIL: 'Añadir correo electrónico' },
    verifyShort: 'Verificar',
    verify: { SMS: 'Verificar número de teléfono', EMAIL: 'Verificar correo electrónico' },
    changeShort: 'Cambiar',
    change: { SMS: 'Cambiar número de teléfono', EMAIL: 'Cambiar correo electrónico' },
    missing: {
      TOTP: 'Configure primero una aplicación de autenticación.',
      SMS: 'Añada primero un número de teléfono.',
      EMAIL: 'Añada primero una dirección de correo electrónico.',
    },
  },
  devices: {
    title: 'Dispositivos recordados',
    description: 'Estos dispositivos inician sesión sin un segundo paso.',
    loading: 'Cargando sus dispositivos…',
    empty: 'Aún no se recuerda ningún dispositivo: cada inicio de sesión pide un segundo paso.',
    unnamed: 'Dispositivo desconocido',
    current: 'Este dispositivo',
    lastSeen: (when) => `Último uso: ${when}`,
    forgetShort: 'Olvidar',
    forgetThis: 'Olvidar este dispositivo',
    forget: (name) => `Olvidar ${name}`,
    forgetOthers: 'Olvidar todos los demás dispositivos',
    forgetTitle: (name) => `¿Olvidar ${name}?`,
    forgetCurrentDescription: 'Se cerrará su sesión aquí, y el próximo inicio de sesión pedirá un segundo paso.',
    forgetDescription: 'El próximo inicio de sesión allí pedirá un segundo paso.',
    forgetOthersTitle: '¿Olvidar todos los demás dispositivos?',
    forgetOthersDescription: 'El próximo inicio de sesión en cada uno de ellos pedirá un segundo paso.',
    confirmForget: 'Olvidar',
    forgetting: (done, total) => `Dispositivos olvidados: ${done} de ${total}`,
    rememberThis: 'Recordar este dispositivo',
    stopRememberingShort: 'Dejar de recordar',
    stopRemembering: 'Dejar de recordar este dispositivo',
    notForgotten: 'No se han podido olvidar algunos dispositivos.',
    retryForgetting: 'Volver a intentarlo con estos',
    loadMore: 'Mostrar más dispositivos',
  },
  stepUp: {
    title: 'Confirme que es usted',
    description: (username) => `Introduzca la contraseña de ${username} para continuar.`,
    actions: {
      'turn-off-factor': 'Está a punto de desactivar un método de verificación.',
      'add-factor': 'Está a punto de activar un método de verificación.',
      'change-preferred-factor': 'Está a punto de cambiar su método de verificación preferido.',
      'add-authenticator': 'Está a punto de configurar una aplicación de autenticación.',
      'replace-authenticator': 'Está a punto de sustituir su aplicación de autenticación.',
      'change-phone-number': 'Está a punto de cambiar su número de teléfono.',
      'change-email': 'Está a punto de cambiar su dirección de correo electrónico.',
      'remember-this-device': 'Está a punto de recordar este dispositivo.',
      'forget-device': 'Está a punto de olvidar un dispositivo.',
      'change-password': 'Está a punto de cambiar su contraseña.',
      'end-session': 'Está a punto de cerrar la sesión en otro dispositivo.',
      'delete-account': 'Está a punto de eliminar su cuenta.',
    },
  },
  signInNotice: {
    signedInAs: (username) =>
      `${username} ya ha iniciado sesión en este navegador. Continúe o inicie sesión con otra cuenta.`,
    continueAs: (username) => `Continuar como ${username}`,
    signedOut: {
      'session-ended': 'Se ha cerrado su sesión porque ha caducado.',
      'session-revoked': 'Se ha cerrado su sesión porque se finalizó desde otro lugar.',
      'device-forgotten': 'Se ha cerrado su sesión porque se olvidó este dispositivo.',
      'password-reset-required': 'Se ha cerrado su sesión porque necesita una contraseña nueva.',
      'user-not-confirmed': 'Se ha cerrado su sesión porque su cuenta aún no está confirmada.',
      'user-disabled':
        'Se ha cerrado su sesión porque su cuenta está desactivada. Póngase en contacto con el servicio de asistencia.',
      'user-deleted': 'Se ha cerrado su sesión porque su cuenta se ha eliminado.',
    },
    resetPassword: 'Elegir una contraseña nueva',
  },
  recovery: {
    summary: '¿No puede usar este método?',
    noOtherWay: 'Póngase en contacto con el servicio de asistencia para recuperar el acceso a su cuenta.',
  },
};

const invalidInput: Readonly<Record<string, string>> = Object.freeze({
  phone_number: 'Este número de teléfono no es correcto. Empiece por + y el prefijo del país.',
  email: 'Esta dirección de correo electrónico no es correcta.',
  username: 'Este nombre de usuario no se puede usar.',
  password: 'Esta contraseña no se puede usar.',
});
