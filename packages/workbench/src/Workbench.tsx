import { useCallback, useEffect, useMemo, useState } from 'react';
import type { CSSProperties } from 'react';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { Book } from './Book';
import { errorCode } from './errorCode';
import { NoticeBar } from './Notice';
import type { Notice } from './Notice';
import type { WorkbenchOptions } from './options';
import type { Profile } from './profiles';
import { Session } from './session';
import { TopBar } from './TopBar';

const FIRST_PROFILE: Profile = 'ltsc2021';

/** The page: a workbook in a grid, and the add-in's pane beside it. `options` must stay the same. */
export function Workbench(options: WorkbenchOptions) {
  const { texts, functions, explainFileError, sample } = options;
  const [session, setSession] = useState<Session | null>(null);
  const [profile, setProfile] = useState<Profile>(FIRST_PROFILE);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [loading, setLoading] = useState(true);
  const look = useLook(options.colors);

  const open = useCallback(
    (bytes: Uint8Array, name: string, as: Profile) => {
      try {
        setSession(new Session(bytes, name, as, functions));
        setNotice(null);
      } catch (error) {
        setNotice({ title: texts.cannotOpen(name), advice: explainFileError(errorCode(error)) });
      }
    },
    [functions, texts, explainFileError],
  );

  useEffect(() => {
    void fetched(sample?.address).then((bytes) => {
      if (bytes && sample) open(bytes, sample.fileName, FIRST_PROFILE);
      setLoading(false);
    });
  }, [open, sample]);

  const changeProfile = (next: Profile) => {
    setProfile(next);
    if (session) void session.save().then((bytes) => open(bytes, session.fileName, next));
  };

  return (
    <FluentProvider theme={look.theme} style={{ background: 'transparent' }}>
      <div className="workbench" style={look.style}>
        <TopBar
          session={session}
          options={options}
          profile={profile}
          onProfile={changeProfile}
          onPick={async (file) =>
            open(new Uint8Array(await file.arrayBuffer()), file.name, profile)
          }
        />
        {session ? (
          <Book key={session.id} session={session} options={options} tell={setNotice} />
        ) : (
          <div className="book">
            <div className="empty" role="status">
              {loading ? texts.loading : texts.noWorkbook}
            </div>
          </div>
        )}
        {notice && (
          <NoticeBar notice={notice} closeLabel={texts.close} onClose={() => setNotice(null)} />
        )}
      </div>
    </FluentProvider>
  );
}

/** The add-in's accent instead of Fluent's. */
function useLook({ accent, soft, strong }: WorkbenchOptions['colors']) {
  return useMemo(
    () => ({
      theme: {
        ...webLightTheme,
        colorBrandBackground: accent,
        colorBrandBackgroundHover: strong,
        colorBrandBackgroundPressed: strong,
        colorCompoundBrandStroke: accent,
      },
      style: { '--accent': accent, '--accent-soft': soft } as CSSProperties,
    }),
    [accent, soft, strong],
  );
}

/** The workbook that the server was started with, if it was. */
async function fetched(address: string | undefined): Promise<Uint8Array | null> {
  if (address === undefined) return null;
  const response = await fetch(address);
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
}
