/** The Excels that the workbench can be; the pane runs as on Windows in each of them. */
import type { Profile as HostProfile } from '@pnftp/excel-host/profiles';

export type Profile = Exclude<HostProfile, 'web'>;

export const PROFILE_LIST: readonly Profile[] = ['ltsc2021', 'microsoft365'];

export const isProfile = (text: string | null): text is Profile =>
  PROFILE_LIST.some((profile) => profile === text);
