import {useOtpField} from '@cognito-mfa/hooks'; console.log(useOtpField)
