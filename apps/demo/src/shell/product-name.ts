/** The fictional product of this demo. Authenticator apps show this name. */
export const productName = 'Harbour';
