// Pages that are never read, whoever asks: where people sign in, pay, bank or write to each other.

const FIELDS =
  'input[type=password], input[autocomplete^="cc-"], input[autocomplete~="one-time-code"], input[name*="cardnumber" i], ' +
  'iframe[src*="js.stripe.com"], iframe[src*="paypal.com"], iframe[src*="adyen.com"], iframe[src*="braintreegateway.com"]';

const HOSTS =
  /^(mail|webmail|email|owa|outlook|inbox|messages?|banking|onlinebanking|bank|ebanking|pay|checkout|accounts?|login|signin|auth|sso|id)\.|(^|\.)(gmail\.com|outlook\.(com|live\.com|office\.com|office365\.com)|protonmail\.com|mail\.proton\.me|fastmail\.com|tutanota\.com|tuta\.com|gmx\.\w+|web\.whatsapp\.com|web\.telegram\.org|messenger\.com|paypal\.com|stripe\.com)$/;

/** Whether a host is one where people write to each other, bank, pay or sign in. */
export function isPrivateHost(host: string): boolean {
  return HOSTS.test(host);
}

/** Whether the page is one of these. A field that is not shown, such as a sign-in sheet in a page's menu, does not count. */
export function isPrivate(document: Document, host: string): boolean {
  if (isPrivateHost(host)) return true;
  return [...document.querySelectorAll(FIELDS)].some((field) => field.checkVisibility({ visibilityProperty: true, opacityProperty: true }));
}
