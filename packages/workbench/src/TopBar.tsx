import { useRef } from 'react';
import { Button, Select } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import { Save20Regular } from '@fluentui/react-icons/svg/save';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import { download } from './download';
import type { WorkbenchOptions } from './options';
import { PROFILE_LIST, isProfile } from './profiles';
import type { Profile } from './profiles';
import { Ribbon } from './Ribbon';
import type { Session } from './session';

/** The bar on top: what is open, the ribbon, the version of Excel, opening and downloading. */
export function TopBar({
  session,
  options,
  profile,
  keeping,
  onProfile,
  onPick,
  onKeep,
}: {
  readonly session: Session | null;
  readonly options: WorkbenchOptions;
  readonly profile: Profile;
  readonly onProfile: (profile: Profile) => void;
  readonly onPick: (file: File) => Promise<void>;
  /** Whether the workbook is kept in this browser already. */
  readonly keeping: boolean;
  readonly onKeep: () => void;
}) {
  const { texts } = options;
  const picker = useRef<HTMLInputElement>(null);
  const pick = async (file: File | undefined) => {
    if (!file) return;
    await onPick(file);
    // The same file may be picked again.
    if (picker.current) picker.current.value = '';
  };
  return (
    <header className="bar">
      <img src={options.icon} alt="" />
      <h1>
        {session?.fileName ?? texts.title}
        <small>{texts.subtitle}</small>
      </h1>
      {session && <Ribbon session={session} buttons={options.ribbon} label={texts.ribbon} />}
      <span className="space" />
      <Select
        aria-label={texts.profile}
        value={profile}
        onChange={(_event, { value }) => isProfile(value) && onProfile(value)}
      >
        {PROFILE_LIST.map((one) => (
          <option key={one} value={one}>
            {texts.profiles[one]}
          </option>
        ))}
      </Select>
      {session && !keeping && (
        <Button
          icon={<Save20Regular />}
          aria-label={texts.keeping.keep}
          title={texts.keeping.keep}
          onClick={onKeep}
        />
      )}
      <Button icon={<FolderOpen20Regular />} onClick={() => picker.current?.click()}>
        {texts.open}
      </Button>
      <input
        ref={picker}
        type="file"
        accept=".xlsx,.xlsm"
        hidden
        aria-label={texts.open}
        onChange={(event) => void pick(event.currentTarget.files?.[0])}
      />
      <Button
        appearance="primary"
        icon={<ArrowDownload20Regular />}
        disabled={!session}
        onClick={() => session && void download(session)}
      >
        {texts.download}
      </Button>
    </header>
  );
}
