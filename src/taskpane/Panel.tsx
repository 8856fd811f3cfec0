import { lazy, Suspense, useRef, useState, useSyncExternalStore } from 'react';
import {
  Button,
  FluentProvider,
  Tab,
  TabList,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { AccionDelPanel } from '../acciones';
import { PANEL } from '../textos/panel';
import type { Idioma } from '../textos/idioma';
import { Acciones } from './inicio/Acciones';
import { Ajustes } from './ajustes/Ajustes';
import { Inconclusa, MensajePanel } from './Avisos';
import { Cabecera } from './Cabecera';
import type { Controlador } from './controlador';
import type { Estado, InicioVisto } from './estado';
import { Herramientas } from './inicio/Herramientas';
import { Progreso } from './Progreso';
import type { Vista } from './revisar/revision';
import { TarjetaResultado } from './inicio/TarjetaResultado';
import { useTema } from './tema';
import { VersionAnterior } from './inicio/VersionAnterior';

const useEstilos = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100vh',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    ...typographyStyles.body1,
  },
  lugares: {
    paddingLeft: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  cuerpo: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXL}`,
  },
});

/** A place of the pane. A place is shown once it has something to show. */
type Lugar = 'inicio' | 'hallazgos';

const Inicio = lazy(() => import(/* webpackChunkName: "inicio" */ './inicio/Inicio'));
const Revision = lazy(() => import(/* webpackChunkName: "revision" */ './revisar/Revision'));
const Comenzar = lazy(() => import(/* webpackChunkName: "comenzar" */ './comenzar/Comenzar'));

interface Props {
  readonly controlador: Controlador;
  readonly idioma: Idioma;
}

export function Panel({ controlador, idioma }: Props) {
  const estilos = useEstilos();
  const textos = PANEL[idioma];
  const estado = useSyncExternalStore(controlador.suscribir, controlador.estado);
  const [elegido, elegir] = useState<Lugar>('inicio');
  const recuerdo = useRef<Vista | null>(null);
  const todos = (estado.inicio && estado.hallazgos) ?? [];
  // As the sheet counts: what is summed up in its cause's message is one with it.
  const hallazgos = todos.filter(({ plegada }) => !plegada);
  const lugar: Lugar = hallazgos.length > 0 ? elegido : 'inicio';
  const irA = (hoja: string, celda: string) => void controlador.irA(hoja, celda);
  const fallida = estado.inicio === undefined && estado.mensaje !== null;

  const mensaje = (
    <MensajePanel
      mensaje={estado.mensaje}
      textos={textos}
      alCerrar={() => controlador.cerrarMensaje()}
    />
  );

  return (
    <FluentProvider theme={useTema()}>
      <main className={estilos.panel}>
        <Cabecera inicio={estado.inicio} fallida={fallida} textos={textos} idioma={idioma} />
        {hallazgos.length > 0 && (
          <TabList
            className={estilos.lugares}
            selectedValue={lugar}
            onTabSelect={(_evento, { value }) => elegir(value as Lugar)}
            aria-label={textos.lugares}
          >
            <Tab value="inicio" id="lugar-inicio" aria-controls="lugar">
              {textos.inicio}
            </Tab>
            <Tab value="hallazgos" id="lugar-hallazgos" aria-controls="lugar">
              {textos.hallazgosCuenta(hallazgos.length)}
            </Tab>
          </TabList>
        )}
        <div
          className={estilos.cuerpo}
          id="lugar"
          {...(hallazgos.length > 0 && {
            role: 'tabpanel',
            'aria-labelledby': `lugar-${lugar}`,
          })}
        >
          {lugar !== 'hallazgos' && mensaje}
          {fallida && <Button onClick={() => void controlador.iniciar()}>{textos.releer}</Button>}
          {lugar === 'hallazgos' ? (
            <Suspense>
              <Revision {...{ controlador, idioma, estado, irA, recuerdo }} aviso={mensaje} />
            </Suspense>
          ) : (
            <LugarDeInicio
              {...{ controlador, idioma, estado, irA }}
              verHallazgos={() => elegir('hallazgos')}
            />
          )}
        </div>
      </main>
    </FluentProvider>
  );
}

interface PropsDeLugar extends Props {
  readonly estado: Estado;
  readonly irA: (hoja: string, celda: string) => void;
}

/** What is being done and what it gave; then where the workbook stands, or how to begin. */
function LugarDeInicio({
  verHallazgos,
  ...props
}: PropsDeLugar & { readonly verHallazgos: () => void }) {
  const { controlador, estado, idioma } = props;
  const { inicio, vacio, inconclusa, enCurso, congeladas, actualizado, reparadas } = estado;
  const textos = PANEL[idioma];
  const ocupado = enCurso !== null;
  return (
    <>
      {inconclusa !== null && (
        <Inconclusa
          accion={textos.acciones[inconclusa].titulo}
          textos={textos}
          ocupado={ocupado}
          alTerminar={() => void controlador.terminar()}
        />
      )}
      {enCurso && (
        <Progreso enCurso={enCurso} textos={textos} alDetener={() => controlador.detener()} />
      )}
      <Resultado {...props} verHallazgos={verHallazgos} />
      {inicio === null && (
        <Suspense>
          <Comenzar
            {...{ idioma, ocupado, vacio }}
            alCrear={(que) => void controlador.crear(que)}
            alLeer={() => controlador.leerTablas()}
            irA={(hoja, celda) => void controlador.irA(hoja, celda)}
          />
        </Suspense>
      )}
      {inicio && <EnMarcha {...props} inicio={inicio} />}
      {(inicio !== null ? inicio !== undefined : !vacio) && (
        <Herramientas
          {...{ textos, ocupado, congeladas, actualizado, reparadas }}
          ejemplo={inicio?.ejemplo ?? false}
          conLibro={Boolean(inicio)}
          alPulsar={(cual) => void controlador.ejecutar(cual)}
        />
      )}
      <Ajustes
        textos={textos}
        ocupado={ocupado}
        informe={estado.informe}
        alDiagnosticar={() => void controlador.diagnosticar()}
      />
    </>
  );
}

/** A workbook of ours: where it stands, and what can be done with it. */
function EnMarcha({
  controlador,
  estado,
  idioma,
  irA,
  inicio,
}: PropsDeLugar & { readonly inicio: InicioVisto }) {
  const { enCurso } = estado;
  const textos = PANEL[idioma];
  const ocupado = enCurso !== null;
  const alPulsar = (accion: AccionDelPanel) => void controlador.ejecutar(accion);
  return (
    <>
      {inicio.anterior && (
        <VersionAnterior
          idioma={idioma}
          ocupado={ocupado}
          alPulsar={() => alPulsar('actualizar')}
        />
      )}
      <Suspense>
        <Inicio
          {...{ inicio, idioma, ocupado, alPulsar, irA }}
          alCambiarAnio={(anio) => void controlador.cambiarAnio(anio)}
        />
      </Suspense>
      <Acciones textos={textos} ocupado={ocupado} alPulsar={alPulsar} />
    </>
  );
}

function Resultado({
  controlador,
  estado,
  idioma,
  irA,
  verHallazgos,
}: PropsDeLugar & { readonly verHallazgos: () => void }) {
  const { resultado, congeladas, actualizado, reparadas, hallazgos } = estado;
  if (!resultado) return null;
  const { accion, porHacer } = resultado;
  const ejecutar = (cual: AccionDelPanel, confirmada = false) =>
    void controlador.ejecutar(cual, confirmada);
  const deshacer: AccionDelPanel | null =
    accion === 'congelar' && congeladas > 0
      ? 'deshacerCongelar'
      : accion === 'reparar' && reparadas > 0
        ? 'deshacerReparar'
        : accion === 'actualizar' && actualizado && !porHacer
          ? 'deshacerActualizar'
          : null;
  return (
    <TarjetaResultado
      resultado={resultado}
      hallazgos={accion === 'validar' ? (hallazgos ?? []).filter(({ plegada }) => !plegada) : []}
      textos={PANEL[idioma]}
      irA={irA}
      verTodos={verHallazgos}
      {...(deshacer && { alDeshacer: () => ejecutar(deshacer) })}
      {...(porHacer && { alHacer: () => ejecutar('actualizar', true) })}
    />
  );
}
