import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import {
  Button,
  FluentProvider,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Select,
  webLightTheme,
} from '@fluentui/react-components';
import { TINTA } from '../libro/estilo';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import { areaAddress, cellAddress, parseAddress } from '@pnftp/xlsx/plan';
import { explicaArchivo } from '../textos/archivo';
import { MESA } from '../textos/banco';
import type { Idioma } from '../textos/idioma';
import { FormulaBar } from './FormulaBar';
import { Grid } from './Grid';
import { Pane } from './Pane';
import { PROFILE_LIST } from './profiles';
import type { Profile } from './profiles';
import { Ribbon } from './Ribbon';
import { entryText } from './painter';

import type { Place, Selection } from './selection';
import { Session } from './session';
import { SheetTabs } from './SheetTabs';

interface Notice {
  readonly titulo: string;
  readonly queHacer: string;
}

/** The sheets' accent instead of Fluent's. */
const THEME = {
  ...webLightTheme,
  colorBrandBackground: TINTA.cabecera.fondo,
  colorBrandBackgroundHover: TINTA.grupo.texto,
  colorBrandBackgroundPressed: TINTA.grupo.texto,
  colorCompoundBrandStroke: TINTA.cabecera.fondo,
};

const SAMPLE = '/libro.xlsx';

/** The page: a workbook in a grid, and the add-in's pane beside it. */
export function Mesa({ idioma }: { readonly idioma: Idioma }) {
  const textos = MESA[idioma];
  const [session, setSession] = useState<Session | null>(null);
  const [profile, setProfile] = useState<Profile>('ltsc2021');
  const [notice, setNotice] = useState<Notice | null>(null);
  const [loading, setLoading] = useState(true);
  const picker = useRef<HTMLInputElement>(null);

  const open = useCallback(
    (bytes: Uint8Array, name: string, as: Profile) => {
      try {
        setSession(new Session(bytes, name, as));
        setNotice(null);
      } catch (error) {
        const { titulo, queHacer } = explicaArchivo(idioma, codeOf(error));
        setNotice({ titulo: textos.noSePuedeAbrir(name), queHacer: `${titulo} ${queHacer}` });
      }
    },
    [idioma, textos],
  );

  useEffect(() => {
    void sample().then((found) => {
      if (found) open(found.bytes, found.name, 'ltsc2021');
      setLoading(false);
    });
  }, [open]);

  const pick = async (file: File | undefined) => {
    if (!file) return;
    open(new Uint8Array(await file.arrayBuffer()), file.name, profile);
    if (picker.current) picker.current.value = '';
  };
  const changeProfile = (next: Profile) => {
    setProfile(next);
    if (session) void session.save().then((bytes) => open(bytes, session.fileName, next));
  };

  return (
    <FluentProvider theme={THEME} style={{ background: 'transparent' }}>
      <div className="mesa">
        <header className="barra">
          <img src="../assets/iconos/pnftp-48.png" alt="" />
          <h1>
            {session?.fileName ?? textos.titulo}
            <small>{textos.subtitulo}</small>
          </h1>
          {session && <Ribbon session={session} idioma={idioma} />}
          <span className="espacio" />
          <Select
            aria-label={textos.perfil}
            value={profile}
            onChange={(_event, { value }) => changeProfile(value as Profile)}
          >
            {PROFILE_LIST.map((one) => (
              <option key={one} value={one}>
                {textos.perfiles[one]}
              </option>
            ))}
          </Select>
          <Button icon={<FolderOpen20Regular />} onClick={() => picker.current?.click()}>
            {textos.abrir}
          </Button>
          <input
            ref={picker}
            type="file"
            accept=".xlsx,.xlsm"
            hidden
            aria-label={textos.abrir}
            onChange={(event) => void pick(event.currentTarget.files?.[0])}
          />
          <Button
            appearance="primary"
            icon={<ArrowDownload20Regular />}
            disabled={!session}
            onClick={() => session && void download(session)}
          >
            {textos.descargar}
          </Button>
        </header>
        {session ? (
          <Book key={sessionKey(session)} session={session} idioma={idioma} tell={setNotice} />
        ) : (
          <div className="libro">
            <div className="vacio" role="status">
              {loading ? textos.cargando : textos.sinLibro}
            </div>
          </div>
        )}
        {notice && (
          <div className="aviso-mesa" role="alert">
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody>
                <MessageBarTitle>{notice.titulo}</MessageBarTitle> {notice.queHacer}
              </MessageBarBody>
              <MessageBarActions
                containerAction={
                  <Button
                    appearance="transparent"
                    aria-label={textos.cerrar}
                    icon={<Dismiss20Regular />}
                    onClick={() => setNotice(null)}
                  />
                }
              />
            </MessageBar>
          </div>
        )}
      </div>
    </FluentProvider>
  );
}

/** Everything that belongs to one open workbook. */
function Book({
  session,
  idioma,
  tell,
}: {
  readonly session: Session;
  readonly idioma: Idioma;
  readonly tell: (notice: Notice | null) => void;
}) {
  const textos = MESA[idioma];
  const version = useSyncExternalStore(session.subscribe, session.version);
  const { sheet } = session;
  // A drag moves the far corner; the host only knows the area.
  const [anchor, setAnchor] = useState<Place | null>(null);
  const stored = session.selection(sheet);
  const selection: Selection =
    anchor && within(stored, anchor) ? { ...stored, active: anchor } : stored;
  const conditional = useMemo(() => session.conditional(sheet), [session, sheet]);

  const select = (next: Selection) => {
    setAnchor(next.active);
    session.select(sheet, next);
  };
  const enter = (place: Place, text: string) => {
    try {
      session.enter(sheet, place, text);
      tell(null);
    } catch (error) {
      tell({
        titulo: textos.noSePuedeEscribir(cellAddress(place.row, place.column)),
        queHacer: codeOf(error) === 'AccessDenied' ? textos.protegida : textos.entradaNoValida,
      });
    }
  };
  const goTo = (text: string) => {
    const [, title, address] = /^(?:'?(.*?)'?!)?(\$?[A-Z].*)$/i.exec(text) ?? [];
    const target =
      title === undefined ? sheet : session.workbook.sheet(title.replaceAll("''", "'"));
    const area = address === undefined ? null : parseAddress(address);
    if (!target || !area) return;
    setAnchor(null);
    session.select(target, { area, active: { row: area.row, column: area.column } });
  };
  const follow = ({ row, column }: Place) => {
    const link = sheet.links.find(({ area }) => within({ area, active: area }, { row, column }));
    if (link && 'location' in link.target) goTo(link.target.location);
  };

  const { active, area } = selection;
  return (
    <>
      <FormulaBar
        key={`${sheet.name}!${cellAddress(active.row, active.column)}`}
        address={areaAddress(area)}
        entry={entryText(sheet, active.row, active.column)}
        idioma={idioma}
        onEnter={(text) => enter(active, text)}
        onGoTo={goTo}
        onEditing={(on) => session.editing(on)}
      />
      <div className="libro" id="hoja" role="tabpanel" aria-label={sheet.name}>
        <Grid
          key={sheet.name}
          sheet={sheet}
          version={version}
          selection={selection}
          conditional={conditional}
          sheetOf={(title) => session.workbook.sheet(title)}
          label={textos.cuadricula(sheet.name)}
          editLabel={textos.editar}
          onSelect={select}
          onEnter={enter}
          onEditing={(on) => session.editing(on)}
          onFollow={follow}
        />
      </div>
      <SheetTabs
        session={session}
        idioma={idioma}
        onChoose={(next) => {
          setAnchor(null);
          session.select(next, session.selection(next));
        }}
      />
      <Pane session={session} title={textos.panel} locale={idioma === 'es' ? 'es-PE' : 'en-US'} />
    </>
  );
}

const within = ({ area }: Selection, { row, column }: Place): boolean =>
  row >= area.row &&
  column >= area.column &&
  row < area.row + area.rows &&
  column < area.column + area.columns;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

let sessions = 0;
const keys = new WeakMap<Session, number>();
/** A new workbook gets a new pane, as a new window of Excel would. */
function sessionKey(session: Session): number {
  if (!keys.has(session)) keys.set(session, ++sessions);
  return keys.get(session)!;
}

/** The workbook that the server was started with, if it was. */
async function sample(): Promise<{ bytes: Uint8Array; name: string } | null> {
  const response = await fetch(SAMPLE);
  if (!response.ok) return null;
  return { bytes: new Uint8Array(await response.arrayBuffer()), name: 'pnftp-2023.xlsx' };
}

async function download(session: Session): Promise<void> {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const url = URL.createObjectURL(new Blob([new Uint8Array(await session.save())], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = session.fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
