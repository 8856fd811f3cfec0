import { useState, useSyncExternalStore } from 'react';
import {
  FluentProvider,
  Tab,
  TabList,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { PANEL } from '../textos/panel';
import type { Idioma } from '../textos/idioma';
import { Acciones } from './Acciones';
import { Ajustes } from './Ajustes';
import { Inconclusa, MensajePanel } from './Avisos';
import { Cabecera, type TextosPanel } from './Cabecera';
import type { Controlador } from './controlador';
import type { Estado } from './estado';
import { Hallazgos } from './Hallazgos';
import { Herramientas } from './Herramientas';
import { Progreso } from './Progreso';
import { TarjetaResultado } from './TarjetaResultado';
import { TEMA } from './tema';

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

export function Panel({
  controlador,
  idioma,
}: {
  readonly controlador: Controlador;
  readonly idioma: Idioma;
}) {
  const estilos = useEstilos();
  const textos = PANEL[idioma];
  const estado = useSyncExternalStore(controlador.suscribir, controlador.estado);
  const [elegido, elegir] = useState<Lugar>('inicio');
  const hallazgos = estado.hallazgos ?? [];
  const lugar: Lugar = hallazgos.length > 0 ? elegido : 'inicio';
  const irA = (hoja: string, celda: string) => void controlador.irA(hoja, celda);

  return (
    <FluentProvider theme={TEMA}>
      <main className={estilos.panel}>
        <Cabecera politica={estado.politica} textos={textos} />
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
          <MensajePanel
            mensaje={estado.mensaje}
            textos={textos}
            alCerrar={() => controlador.cerrarMensaje()}
          />
          {lugar === 'hallazgos' ? (
            <Hallazgos hallazgos={hallazgos} textos={textos} irA={irA} />
          ) : (
            <Inicio
              controlador={controlador}
              estado={estado}
              textos={textos}
              irA={irA}
              verHallazgos={() => elegir('hallazgos')}
            />
          )}
        </div>
      </main>
    </FluentProvider>
  );
}

/** What can be done, what is being done and what it gave. */
function Inicio({
  controlador,
  estado,
  textos,
  irA,
  verHallazgos,
}: {
  readonly controlador: Controlador;
  readonly estado: Estado;
  readonly textos: TextosPanel;
  readonly irA: (hoja: string, celda: string) => void;
  readonly verHallazgos: () => void;
}) {
  const { inconclusa, enCurso, resultado, congeladas, actualizado, reparadas, informe } = estado;
  const ocupado = enCurso !== null;
  const ejecutar: Controlador['ejecutar'] = (accion, confirmada) =>
    controlador.ejecutar(accion, confirmada);
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
      <Acciones textos={textos} ocupado={ocupado} alPulsar={(cual) => void ejecutar(cual)} />
      <Herramientas
        textos={textos}
        ocupado={ocupado}
        congeladas={congeladas}
        actualizado={actualizado}
        reparadas={reparadas}
        alPulsar={(cual) => void ejecutar(cual)}
      />
      {enCurso && (
        <Progreso enCurso={enCurso} textos={textos} alDetener={() => controlador.detener()} />
      )}
      {resultado && (
        <TarjetaResultado
          resultado={resultado}
          hallazgos={resultado.accion === 'validar' ? (estado.hallazgos ?? []) : []}
          textos={textos}
          irA={irA}
          verTodos={verHallazgos}
          {...(resultado.accion === 'congelar' &&
            congeladas > 0 && { alDeshacer: () => void ejecutar('deshacerCongelar') })}
          {...(resultado.accion === 'reparar' &&
            reparadas > 0 && { alDeshacer: () => void ejecutar('deshacerReparar') })}
          {...(resultado.accion === 'actualizar' &&
            (resultado.porHacer
              ? { alHacer: () => void ejecutar('actualizar', true) }
              : actualizado && { alDeshacer: () => void ejecutar('deshacerActualizar') }))}
        />
      )}
      <Ajustes
        textos={textos}
        ocupado={ocupado}
        informe={informe}
        alDiagnosticar={() => void controlador.diagnosticar()}
      />
    </>
  );
}
