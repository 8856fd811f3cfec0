import { useRef } from 'react';
import { Button } from '@fluentui/react-components';
import { AJUSTES } from '../../textos/ajustes';
import { Hecho, Pie } from '../comun/Pie';
import type { PropsDeLugar } from '../lugares';

/** What was typed and is not in the workbook yet, by key. */
export type Borrador = ReadonlyMap<string, string>;

const DE_AQUI: ReadonlySet<string> = new Set(['fijar', 'deshacerFijar']);

/** What was saved or undone last, and what can be done now; not there while there is nothing of it. */
export function PieDeAjustes({
  controlador,
  estado,
  idioma,
  aviso,
  verLugar,
  borrador,
  anotar,
  buscado,
}: PropsDeLugar & {
  readonly borrador: Borrador;
  readonly anotar: (borrador: Borrador) => void;
  readonly buscado: string | undefined;
}) {
  const caja = useRef<HTMLDivElement>(null);
  const t = AJUSTES[idioma];
  const { enCurso, mensaje, resultado, fijados } = estado;
  const hecho = resultado && DE_AQUI.has(resultado.accion) ? resultado : null;
  const sinGuardar = borrador.size > 0;
  if (!enCurso && !mensaje && !hecho && !sinGuardar && fijados === 0 && !buscado) return null;
  const hacer = async (cumplida: Promise<boolean>) => {
    if (!(await cumplida)) return;
    anotar(new Map());
    // What was pressed is gone: what came of it is read.
    caja.current?.focus({ preventScroll: true });
  };
  return (
    <Pie
      id="pie-ajustes"
      {...{ caja, aviso, enCurso, idioma }}
      alDetener={() => controlador.detener()}
      dicho={hecho && !sinGuardar && <Hecho resultado={hecho} idioma={idioma} />}
    >
      {sinGuardar ? (
        <>
          <Button
            size="small"
            appearance="primary"
            onClick={() => void hacer(controlador.fijar(borrador))}
          >
            {t.guardar(borrador.size)}
          </Button>
          <Button size="small" onClick={() => anotar(new Map())}>
            {t.descartar}
          </Button>
        </>
      ) : (
        fijados > 0 && (
          <Button size="small" onClick={() => void hacer(controlador.fijar('deshacer'))}>
            {t.deshacer}
          </Button>
        )
      )}
      {buscado !== undefined && (
        <Button size="small" onClick={() => verLugar('hallazgos')}>
          {t.volver}
        </Button>
      )}
    </Pie>
  );
}
