/** What is selected, looked into: an indicator, an OP, and what would be if. Loaded when looked at. */
import { useDeferredValue, useMemo, useSyncExternalStore } from 'react';
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { claveTexto } from '../../ceplan/clave';
import type { Clave } from '../../ceplan/tipos';
import type { Sujeto } from '../../libro/sujeto';
import { FICHA } from '../../textos/ficha';
import type { Idioma } from '../../textos/idioma';
import type { Estado, Lectura } from '../estado';
import type { PropsDeLugar } from '../lugares';
import { Busqueda, Opciones } from './Busqueda';
import { useEstilosDeFicha } from './estilos';
import { delServicio, fichaVista } from './ficha';
import { Indicador } from './Indicador';
import { Objetivo } from './Objetivo';
import { objetivoVisto } from './objetivo';
import type { ConIda } from './piezas';
import { useRecuerdo, type Recuerdo } from './recuerdo';
import { Efecto, Suposicion } from './Suposicion';
import { supuestoDe } from './supuesto';

export default function Ficha({ controlador, idioma, estado, recuerdos, aviso }: PropsDeLugar) {
  const estilos = useEstilosDeFicha();
  const mirada = useSyncExternalStore(controlador.suscribir, controlador.mirada);
  const [recuerdo, ver] = useRecuerdo(recuerdos, mirada);
  const { lectura, seleccion } = mirada;
  const irA = (hoja: string, celda: string) => {
    ver({ ida: { hoja, celda } });
    void controlador.irA(hoja, celda);
  };
  if (!lectura) return aviso;
  const movida = seleccion && lectura.movidas.has(seleccion.hoja) ? seleccion.hoja : null;
  return (
    <div className={estilos.todo} id="ficha">
      {aviso}
      <Vieja
        {...{ lectura, movida, idioma }}
        ocupado={estado.enCurso !== null}
        alLeer={() => void controlador.iniciar()}
      />
      <Cuerpo
        {...{ lectura, idioma, estado, recuerdo, ver, irA }}
        alValidar={() => void controlador.revalidar()}
      />
    </div>
  );
}

/** What is shown may be of before: said at once, with what to do. */
function Vieja({
  lectura,
  movida,
  idioma,
  ocupado,
  alLeer,
}: {
  readonly lectura: Lectura;
  readonly movida: string | null;
  readonly idioma: Idioma;
  readonly ocupado: boolean;
  readonly alLeer: () => void;
}) {
  const t = FICHA[idioma];
  if (!lectura.vieja && movida === null) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{movida === null ? t.vieja : t.movida(movida)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabledFocusable={ocupado} onClick={alLeer}>
          {t.releer}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

interface PropsDeCuerpo extends ConIda {
  readonly lectura: Lectura;
  readonly estado: Estado;
  readonly recuerdo: Recuerdo;
  readonly ver: (cambio: Partial<Recuerdo>) => void;
  readonly alValidar: () => void;
}

function Cuerpo({ lectura, estado, recuerdo, ver, alValidar, ...ida }: PropsDeCuerpo) {
  const { idioma } = ida;
  const { sujeto, supuestos } = recuerdo;
  const t = FICHA[idioma];
  const puestos = useDeferredValue(supuestos);
  const supuesto = useMemo(() => supuestoDe(lectura, puestos, idioma), [lectura, puestos, idioma]);
  // With suppositions all figures are those that would be; where they stand is where they stood.
  const vista = useMemo(
    () => (supuesto ? { ...lectura, evaluacion: supuesto.evaluacion } : lectura),
    [lectura, supuesto],
  );
  const { evaluacion } = vista;
  const alSuponer = (nuevos: Recuerdo['supuestos']) => ver({ supuestos: nuevos });
  const verIndicador = (clave: Clave) => ver({ sujeto: { indicador: clave } });
  const verObjetivo = (objetivo: string) => ver({ sujeto: { objetivo } });
  if (!evaluacion) return <SinEvaluacion {...{ idioma, alValidar }} />;
  return (
    <>
      <Busqueda {...{ evaluacion, idioma }} alElegir={verIndicador} />
      {supuesto && <Efecto efecto={supuesto.visto} {...{ idioma, supuestos, alSuponer }} />}
      {sujeto === null && <p style={{ margin: 0 }}>{t.elegir}</p>}
      <Elegido
        {...{ sujeto, supuestos, alSuponer, alValidar, verIndicador, verObjetivo, estado, ...ida }}
        vista={vista}
        leida={lectura}
      />
    </>
  );
}

function SinEvaluacion({ idioma, alValidar }: { idioma: Idioma; alValidar: () => void }) {
  const estilos = useEstilosDeFicha();
  const t = FICHA[idioma];
  return (
    <div className={estilos.grupo}>
      <p className={estilos.linea}>{t.sinEvaluacion}</p>
      <Button className={estilos.izquierda} onClick={alValidar}>
        {t.validar}
      </Button>
    </div>
  );
}

interface PropsDeElegido extends ConIda {
  readonly sujeto: Sujeto | null;
  /** With the suppositions, and without. */
  readonly vista: Lectura;
  readonly leida: Lectura;
  readonly estado: Estado;
  readonly supuestos: Recuerdo['supuestos'];
  readonly alSuponer: (supuestos: Recuerdo['supuestos']) => void;
  readonly alValidar: () => void;
  readonly verIndicador: (clave: Clave) => void;
  readonly verObjetivo: (codigo: string) => void;
}

function Elegido({ sujeto, vista, leida, estado, ...p }: PropsDeElegido) {
  const { idioma, irA, supuestos, alSuponer, alValidar, verIndicador, verObjetivo } = p;
  const { hallazgos } = estado;
  const estilos = useEstilosDeFicha();
  const clave = sujeto && 'indicador' in sujeto ? sujeto.indicador : null;
  const ficha = useMemo(
    () => clave && fichaVista(vista, clave, hallazgos, idioma),
    [vista, clave, hallazgos, idioma],
  );
  if (!sujeto) return null;
  if ('objetivo' in sujeto) {
    const objetivo = objetivoVisto(vista, sujeto.objetivo, idioma);
    return objetivo && <Objetivo {...{ objetivo, idioma, irA, verIndicador, verObjetivo }} />;
  }
  if ('servicio' in sujeto) {
    return (
      <div className={estilos.grupo}>
        <p className={estilos.linea}>{FICHA[idioma].delServicio(sujeto.servicio)}</p>
        <Opciones
          opciones={delServicio(vista.evaluacion!, sujeto.servicio)}
          alElegir={verIndicador}
        />
      </div>
    );
  }
  const leido = ficha && fichaVista(leida, ficha.clave, null, idioma)?.leido;
  return (
    ficha && (
      <Indicador {...{ ficha, idioma, irA, verObjetivo, alValidar }}>
        <Suposicion
          key={claveTexto(ficha.clave)}
          clave={ficha.clave}
          anio={leida.politica.anioEvaluado}
          leido={leido ?? ''}
          {...{ idioma, supuestos, alSuponer }}
        />
      </Indicador>
    )
  );
}
