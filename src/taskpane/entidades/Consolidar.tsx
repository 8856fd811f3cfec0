/** Consolidar: files in, a review of each, and what a person accepts of it. */
import { useState, type DragEvent } from 'react';
import { Button, mergeClasses } from '@fluentui/react-components';
import { ENTIDADES } from '../../textos/entidades';
import { PANEL } from '../../textos/panel';
import type { Aceptacion } from '../../entidades/recibir/revisar';
import { Aceptar } from './Aceptar';
import { useEstilos } from '../comun/estilosDeTarea';
import { ElegirArchivos, EnMarcha, type PropsDeTarea } from '../comun/tarea';
import { Periodo } from './Periodo';
import type { RecuerdoDeEntidades } from './recuerdo';
import { Recibidos } from './Recibidos';

const TIPOS = '.xlsx,.xlsm,.xltx,.ods,.xls,.xlsb,.csv';

export default function Consolidar(props: PropsDeTarea<RecuerdoDeEntidades>) {
  const { controlador, idioma, estado, recuerdo, recordar } = props;
  const estilos = useEstilos();
  const t = ENTIDADES[idioma];
  const ocupado = estado.enCurso !== null;
  const { recepcion, periodo } = recuerdo;
  const recibir = async (archivos: readonly File[]) => {
    const vista = await controlador.conEntidades('consolidar', (e, marcha) =>
      e.recibir(archivos, periodo, marcha),
    );
    if (vista) recordar({ recepcion: vista });
  };
  const aceptar = async (que: Aceptacion | 'deshacer') => {
    const dado = await controlador.conEntidades(
      que === 'deshacer' ? 'deshacerConsolidar' : 'consolidar',
      (e, marcha) => (que === 'deshacer' ? e.deshacer(marcha) : e.aceptar(que, marcha)),
    );
    if (dado) recordar({ recepcion: dado.vista });
  };
  const marcha = (
    <EnMarcha {...{ estado, idioma, controlador }} de={['consolidar', 'deshacerConsolidar']} />
  );
  if (!recepcion) {
    return (
      <>
        <Periodo
          {...{ idioma }}
          inicio={estado.inicio}
          valor={periodo}
          alElegir={(elegido) => recordar({ periodo: elegido, formatos: null })}
        />
        {ocupado ? marcha : <Zona {...{ idioma, ocupado }} alRecibir={(a) => void recibir(a)} />}
      </>
    );
  }
  return (
    <>
      <p className={estilos.fuerte}>{recepcion.titulo}</p>
      <Hecho {...props} />
      {marcha}
      <Aceptar {...{ recepcion, idioma, ocupado }} alAceptar={(que) => void aceptar(que)} />
      <Recibidos {...{ recepcion, idioma }} />
      <Button
        className={estilos.izquierda}
        disabledFocusable={ocupado}
        onClick={() => recordar({ recepcion: null })}
      >
        {t.otros}
      </Button>
    </>
  );
}

/** What was accepted, or taken back, last. */
function Hecho({ estado: { resultado, enCurso }, idioma }: PropsDeTarea<RecuerdoDeEntidades>) {
  const estilos = useEstilos();
  const suyo = resultado?.accion === 'consolidar' || resultado?.accion === 'deshacerConsolidar';
  return (
    <div role="status">
      {suyo && !enCurso && (
        <>
          <p className={estilos.fuerte}>
            {PANEL[idioma].acciones[resultado.accion].hecho}
            {resultado.cifra && `: ${resultado.cifra.texto}`}
          </p>
          {resultado.notas.map((nota) => (
            <p key={nota} className={estilos.que}>
              {nota}
            </p>
          ))}
        </>
      )}
    </div>
  );
}

/** Where files are dropped, with a button for those who choose them. */
function Zona({
  idioma,
  ocupado,
  alRecibir,
}: Pick<PropsDeTarea<RecuerdoDeEntidades>, 'idioma'> & {
  readonly ocupado: boolean;
  readonly alRecibir: (archivos: readonly File[]) => void;
}) {
  const estilos = useEstilos();
  const t = ENTIDADES[idioma];
  const [encima, poner] = useState(false);
  const sobre = (evento: DragEvent, si: boolean) => {
    evento.preventDefault();
    poner(si);
  };
  return (
    <div
      className={mergeClasses(estilos.zona, encima && estilos.encima)}
      data-zona=""
      onDragOver={(evento) => sobre(evento, true)}
      onDragLeave={(evento) => sobre(evento, false)}
      onDrop={(evento) => {
        sobre(evento, false);
        const archivos = [...evento.dataTransfer.files];
        if (archivos.length > 0) alRecibir(archivos);
      }}
    >
      <p className={estilos.fuerte}>{t.suelte}</p>
      <ElegirArchivos
        rotulo={t.elegir}
        tipos={TIPOS}
        varios
        ocupado={ocupado}
        alElegir={alRecibir}
      />
      <p className={estilos.que}>{t.tipos}</p>
    </div>
  );
}
