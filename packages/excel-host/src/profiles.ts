/** The Excels that the host can be. */
export type Profile = 'ltsc2021' | 'microsoft365' | 'web';

export interface ProfileFacts {
  /** Requirement sets, as `Office.context.requirements` has them. */
  readonly sets: Readonly<Record<string, string>>;
  /** Bytes of a request and of a response; `null` where there is no limit. */
  readonly payloadLimit: number | null;
  /** Cells that one read may ask for. */
  readonly cellLimit: number;
  /** What a blank cell is for a custom function (OfficeDev/office-js#4702, #1951). */
  readonly blank: 0 | '' | null;
  readonly platform: 'PC' | 'OfficeOnline';
  readonly version: string;
}

const COMMON = {
  SharedRuntime: '1.1',
  CustomFunctionsRuntime: '1.3',
  // The set that the custom-functions runtime itself asks for: results in arrays.
  CustomFunctions: '1.7',
  DialogApi: '1.2',
  RibbonApi: '1.1',
  KeyboardShortcuts: '1.1',
  DelayForCellEdit: '1.1',
  Settings: '1.1',
  File: '1.1',
} as const;

export const PROFILES: Readonly<Record<Profile, ProfileFacts>> = {
  ltsc2021: {
    sets: { ...COMMON, ExcelApi: '1.14' },
    payloadLimit: null,
    cellLimit: Infinity,
    blank: 0,
    platform: 'PC',
    version: '16.0.14332.20000',
  },
  microsoft365: {
    sets: { ...COMMON, ExcelApi: '1.20', ExcelApiUndo: '1.8' },
    payloadLimit: null,
    cellLimit: Infinity,
    blank: 0,
    platform: 'PC',
    version: '16.0.19000.20000',
  },
  web: {
    sets: { ...COMMON, ExcelApi: '1.20', ExcelApiOnline: '1.1', ExcelApiUndo: '1.8' },
    payloadLimit: 5 * 1024 * 1024,
    cellLimit: 5_000_000,
    blank: '',
    platform: 'OfficeOnline',
    version: '16.0.19000.20000',
  },
};

/** As the client's own check: the set is there in this version or a later one. */
export function supports(profile: Profile, set: string, version = '1.1'): boolean {
  const own = PROFILES[profile].sets[set];
  if (own === undefined) return false;
  const [major = 0, minor = 0] = own.split('.').map(Number);
  const [askedMajor = 0, askedMinor = 0] = version.split('.').map(Number);
  return major > askedMajor || (major === askedMajor && minor >= askedMinor);
}
