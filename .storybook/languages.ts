import { en, type Messages } from '@cognito-mfa/components';
import { ar } from '@cognito-mfa/components/locales/ar';
import { de } from '@cognito-mfa/components/locales/de';
import { es } from '@cognito-mfa/components/locales/es';
import { fr } from '@cognito-mfa/components/locales/fr';
import { ja } from '@cognito-mfa/components/locales/ja';
import { ptBR } from '@cognito-mfa/components/locales/pt-BR';
import { zhCN } from '@cognito-mfa/components/locales/zh-CN';
import { pseudoLocale } from '../packages/components/src/testing/pseudo-locale.js';

/** The languages of the toolbar. */
export const languages: Readonly<Record<string, { title: string; messages: Messages }>> = {
  en: { title: 'English', messages: en },
  ar: { title: 'العربية', messages: ar },
  de: { title: 'Deutsch', messages: de },
  es: { title: 'Español', messages: es },
  fr: { title: 'Français', messages: fr },
  ja: { title: '日本語', messages: ja },
  'pt-BR': { title: 'Português (Brasil)', messages: ptBR },
  'zh-CN': { title: '简体中文', messages: zhCN },
  pseudo: { title: 'Pseudo-locale', messages: pseudoLocale(en) },
};
