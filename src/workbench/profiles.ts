/** The Excels that the workbench can be. */
export type Profile = 'ltsc2021' | 'microsoft365';

export const PROFILES: readonly Profile[] = ['ltsc2021', 'microsoft365'];

export const isProfile = (text: string | null): text is Profile =>
  PROFILES.some((profile) => profile === text);

/** Requirement sets that each Excel answers for, as `Office.context.requirements` tells them. */
export const REQUIREMENTS: Readonly<Record<Profile, Readonly<Record<string, string>>>> = {
  ltsc2021: { ExcelApi: '1.14', SharedRuntime: '1.1', CustomFunctionsRuntime: '1.3' },
  microsoft365: {
    ExcelApi: '1.20',
    ExcelApiDesktop: '1.4',
    SharedRuntime: '1.2',
    CustomFunctionsRuntime: '1.5',
  },
};
