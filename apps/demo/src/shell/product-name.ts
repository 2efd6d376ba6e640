/** The name of the product that this demo plays, as authenticator apps show it too. */
export const productName = 'Harbour';
