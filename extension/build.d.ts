// What the build puts in place of names.

/** Whether this is the build for Firefox; what is for the other browser only is left out. */
declare const FIREFOX: boolean;

/** Style sheets are handed over as text. */
declare module "*.css" {
  const text: string;
  export default text;
}
