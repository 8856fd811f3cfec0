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
import { Inconclusa, MensajePanel } from './Avisos';
import { Cabecera, type TextosPanel } from './Cabecera';
import type { Controlador } from './controlador';
import type { Estado, InicioVisto } from './estado';
import { hallazgosVistos } from './hallazgosVistos';
import { Herramientas } from './inicio/Herramientas';
import { lugaresDe, type Lugar, type PropsDeLugar, type Recuerdos } from './lugares';
import { Progreso } from './Progreso';
import { useTema } from './tema';
import { VersionAnterior } from './inicio/VersionAnterior';

/** Comes with the first result. */
const TarjetaResultado = lazy(
  () => import(/* webpackChunkName: "tarjeta" */ './inicio/TarjetaResultado'),
);

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
    flexWrap: 'wrap',
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

const Inicio = lazy(() => import(/* webpackChunkName: "inicio" */ './inicio/Inicio'));
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
  const [deEntidad, reconocer] = useState(false);
  const recuerdos = useRef<Recuerdos>({});
  const lugares = lugaresDe(estado);
  const lugar = lugares.find(({ clave }) => clave === elegido);
  const irA = (hoja: string, celda: string) => void controlador.irA(hoja, celda);
  const fallida = estado.inicio === undefined && estado.mensaje !== null;
  const aviso = (
    <MensajePanel
      mensaje={estado.mensaje}
      textos={textos}
      alCerrar={() => controlador.cerrarMensaje()}
    />
  );

  return (
    <FluentProvider theme={useTema()}>
      <main className={estilos.panel}>
        <Cabecera inicio={estado.inicio} {...{ fallida, deEntidad, textos, idioma }} />
        <Pestanas
          {...{ lugares, textos, estado, elegir }}
          elegido={lugar ? lugar.clave : 'inicio'}
        />
        <div
          className={estilos.cuerpo}
          id="lugar"
          role="tabpanel"
          aria-labelledby={`lugar-${lugar ? lugar.clave : 'inicio'}`}
        >
          {estado.inconclusa !== null && (
            <Inconclusa
              accion={textos.acciones[estado.inconclusa].titulo}
              textos={textos}
              ocupado={estado.enCurso !== null}
              alTerminar={() => void controlador.terminar()}
            />
          )}
          {lugar ? (
            <Suspense>
              <lugar.Pagina
                {...{ controlador, idioma, estado, irA, aviso }}
                verLugar={elegir}
                recuerdos={recuerdos.current}
              />
            </Suspense>
          ) : (
            <>
              {aviso}
              {fallida && (
                <Button onClick={() => void controlador.iniciar()}>{textos.releer}</Button>
              )}
              <LugarDeInicio
                {...{ controlador, idioma, estado, irA, deEntidad }}
                alReconocer={() => reconocer(true)}
                verHallazgos={() => elegir('hallazgos')}
              />
            </>
          )}
        </div>
      </main>
    </FluentProvider>
  );
}

function Pestanas({
  lugares,
  elegido,
  textos,
  estado,
  elegir,
}: {
  readonly lugares: ReturnType<typeof lugaresDe>;
  readonly elegido: Lugar;
  readonly textos: TextosPanel;
  readonly estado: Estado;
  readonly elegir: (lugar: Lugar) => void;
}) {
  const estilos = useEstilos();
  return (
    <TabList
      className={estilos.lugares}
      size="small"
      selectedValue={elegido}
      onTabSelect={(_evento, { value }) => elegir(value as Lugar)}
      aria-label={textos.lugares}
    >
      <Tab value="inicio" id="lugar-inicio" aria-controls="lugar">
        {textos.inicio}
      </Tab>
      {lugares.map(({ clave, rotulo, icono }) => {
        const nombre = rotulo(textos, estado);
        return (
          <Tab
            key={clave}
            value={clave}
            id={`lugar-${clave}`}
            aria-controls="lugar"
            {...(icono && { icon: icono, title: nombre, 'aria-label': nombre })}
          >
            {icono ? null : nombre}
          </Tab>
        );
      })}
    </TabList>
  );
}

type PropsDeInicio = Omit<PropsDeLugar, 'recuerdos' | 'aviso' | 'verLugar'>;

/** What is being done and what it gave; then where the workbook stands, or how to begin. */
function LugarDeInicio({
  verHallazgos,
  deEntidad,
  alReconocer,
  ...props
}: PropsDeInicio & {
  readonly verHallazgos: () => void;
  /** Whether the workbook is known to be an entity's formato. */
  readonly deEntidad: boolean;
  readonly alReconocer: () => void;
}) {
  const { controlador, estado, idioma } = props;
  const { inicio, vacio, enCurso, congeladas, actualizado, reparadas } = estado;
  const textos = PANEL[idioma];
  const ocupado = enCurso !== null;
  return (
    <>
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
            reconocer={() => controlador.reconocerFormato()}
            conFormato={(que) => controlador.conFormato(que)}
            alReconocer={alReconocer}
            irA={(hoja, celda) => void controlador.irA(hoja, celda)}
          />
        </Suspense>
      )}
      {inicio && <EnMarcha {...props} inicio={inicio} />}
      {(inicio !== null ? inicio !== undefined : !vacio && !deEntidad) && (
        <Herramientas
          {...{ textos, ocupado, congeladas, actualizado, reparadas }}
          ejemplo={inicio?.ejemplo ?? false}
          cerrada={Boolean(inicio?.cierre)}
          conLibro={Boolean(inicio)}
          alPulsar={(cual) => void controlador.ejecutar(cual)}
        />
      )}
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
}: PropsDeInicio & { readonly inicio: InicioVisto }) {
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
}: PropsDeInicio & { readonly verHallazgos: () => void }) {
  const { resultado, congeladas, actualizado, reparadas } = estado;
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
    <Suspense>
      <TarjetaResultado
        resultado={resultado}
        hallazgos={accion === 'validar' ? hallazgosVistos(estado) : []}
        textos={PANEL[idioma]}
        irA={irA}
        verTodos={verHallazgos}
        {...(deshacer && { alDeshacer: () => ejecutar(deshacer) })}
        {...(porHacer && { alHacer: () => ejecutar('actualizar', true) })}
      />
    </Suspense>
  );
}
