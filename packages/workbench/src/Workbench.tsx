import { useCallback, useEffect, useMemo, useState } from 'react';
import type { CSSProperties } from 'react';
import { newWorkbook } from '@pnftp/xlsx';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { Book } from './Book';
import { download } from './download';
import { errorCode } from './errorCode';
import { KeepingBar } from './keeping/KeepingBar';
import { useKeeping } from './keeping/useKeeping';
import { NoticeBar } from './Notice';
import type { Notice } from './Notice';
import type { WorkbenchOptions } from './options';
import type { Profile } from './profiles';
import { Question } from './Question';
import { Session } from './session';
import { TopBar } from './TopBar';
import { useDrop } from './useDrop';
import { useLeaving } from './useLeaving';

const FIRST_PROFILE: Profile = 'ltsc2021';

/** The page: a workbook in a grid, and the add-in's pane beside it. `options` must stay the same. */
export function Workbench(options: WorkbenchOptions) {
  const { texts } = options;
  const look = useLook(options.colors);
  const [notice, setNotice] = useState<Notice | null>(null);
  const books = useBooks(options, setNotice);
  const { session } = books;
  const keeping = useKeeping(session, texts, setNotice);
  const [asking, setAsking] = useState(false);
  const leaving = useLeaving(session, keeping.current);
  const take = useCallback(
    async (file: File) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      leaving.before(() => books.open(bytes, file.name));
    },
    [leaving, books],
  );
  const over = useDrop(useCallback((file: File) => void take(file), [take]));
  const kept = keeping.until === null ? null : keeping.until;

  return (
    <FluentProvider theme={look.theme} style={{ background: 'transparent' }}>
      <div className={over ? 'workbench over' : 'workbench'} style={look.style}>
        <TopBar
          session={session}
          options={options}
          profile={books.profile}
          keeping={kept !== null}
          onProfile={books.changeProfile}
          onPick={take}
          onKeep={() => setAsking(true)}
        />
        <KeepingBar
          texts={texts.keeping}
          found={keeping.found}
          kept={session && kept !== null ? { fileName: session.fileName, until: kept } : null}
          onOpen={({ bytes, fileName }) =>
            leaving.before(() => {
              books.open(bytes, fileName);
              keeping.resumed();
            })
          }
          onForget={keeping.stop}
        />
        {session ? (
          <Book key={session.id} session={session} options={options} tell={setNotice} />
        ) : (
          <div className="book">
            <div className="empty" role="status">
              {books.loading ? texts.loading : texts.noWorkbook}
            </div>
          </div>
        )}
        {over && <div className="drop">{texts.drop}</div>}
        {notice && (
          <NoticeBar notice={notice} closeLabel={texts.close} onClose={() => setNotice(null)} />
        )}
        {session && leaving.asked && (
          <Question
            title={texts.leave.title(session.fileName)}
            answers={[
              {
                label: texts.leave.download,
                primary: true,
                onChoose: () => void download(session).then(leaving.go),
              },
              { label: texts.leave.discard, onChoose: leaving.go },
              { label: texts.cancel, onChoose: leaving.stay },
            ]}
          >
            <p>{texts.leave.advice}</p>
          </Question>
        )}
        {asking && (
          <Question
            title={texts.keeping.title}
            answers={[
              {
                label: texts.keeping.accept,
                primary: true,
                onChoose: () => {
                  setAsking(false);
                  keeping.start();
                },
              },
              { label: texts.cancel, onChoose: () => setAsking(false) },
            ]}
          >
            <p>{texts.keeping.what}</p>
            <p>
              <strong>{texts.keeping.warning}</strong>
            </p>
          </Question>
        )}
      </div>
    </FluentProvider>
  );
}

/** The open workbook, and the Excel that it is open in. */
function useBooks(
  { texts, functions, explainFileError, sample }: WorkbenchOptions,
  tell: (notice: Notice | null) => void,
) {
  const [session, setSession] = useState<Session | null>(null);
  const [profile, setProfile] = useState<Profile>(FIRST_PROFILE);
  const [loading, setLoading] = useState(true);
  const openAs = useCallback(
    (bytes: Uint8Array, name: string, as: Profile, unsaved = false) => {
      try {
        const next = new Session(bytes, name, as, functions);
        if (unsaved) next.neverDownloaded();
        setSession(next);
        tell(null);
      } catch (error) {
        tell({ title: texts.cannotOpen(name), advice: explainFileError(errorCode(error)) });
      }
    },
    [functions, texts, explainFileError, tell],
  );
  useEffect(() => {
    void fetched(sample?.address).then((bytes) => {
      if (bytes && sample) openAs(bytes, sample.fileName, FIRST_PROFILE);
      else openAs(blank(texts.blank.sheet), texts.blank.fileName, FIRST_PROFILE);
      setLoading(false);
    });
  }, [openAs, sample, texts]);

  return {
    session,
    profile,
    loading,
    open: (bytes: Uint8Array, name: string) => openAs(bytes, name, profile),
    changeProfile: (next: Profile) => {
      setProfile(next);
      if (!session) return;
      const { unsaved, fileName } = session;
      void session.save().then((bytes) => openAs(bytes, fileName, next, unsaved));
    },
  };
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

/** What Excel opens with where nobody asked for a workbook. */
const blank = (sheet: string): Uint8Array => newWorkbook({ sheets: [sheet] }).save();

/** The workbook that the server was started with, if it was. */
async function fetched(address: string | undefined): Promise<Uint8Array | null> {
  if (address === undefined) return null;
  const response = await fetch(address);
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
}
