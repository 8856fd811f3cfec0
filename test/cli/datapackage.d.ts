/** What the tests ask of Frictionless Data's validator, which brings no types. */
declare module 'datapackage' {
  interface Resource {
    checkRelations(): Promise<boolean>;
    read(options: { readonly keyed: true; readonly relations: false }): Promise<unknown[]>;
  }
  export class Package {
    static load(descriptor: string, options: { readonly strict: true }): Promise<Package>;
    getResource(name: string): Resource | null;
  }
  export function validate(
    descriptor: object,
  ): Promise<{ readonly valid: boolean; readonly errors: readonly Error[] }>;
}
