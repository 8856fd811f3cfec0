import type { ReactNode, RefObject } from 'react';
import { Button } from '@fluentui/react-components';
import { REVISION } from '../../textos/revision';
import type { Idioma } from '../../textos/idioma';
import { Dicho, Hecho, Pie } from '../comun/Pie';
import type { Estado } from '../estado';
import { cuenta } from './revision';

/** What was done last and how the list changed by it; what can be done now. */
export function PieDeRevision({
  estado,
  aviso,
  idioma,
  caja,
  alDeshacer,
  alValidar,
  alDetener,
}: {
  readonly estado: Estado;
  readonly aviso: ReactNode;
  readonly idioma: Idioma;
  readonly caja: RefObject<HTMLDivElement>;
  readonly alDeshacer: () => void;
  readonly alValidar: () => void;
  readonly alDetener: () => void;
}) {
  const t = REVISION[idioma];
  const { enCurso, porDeshacer } = estado;
  return (
    <Pie
      id="pie-revision"
      {...{ caja, aviso, enCurso, idioma, alDetener }}
      dicho={<LoHecho {...{ estado, idioma }} />}
    >
      <Button size="small" onClick={alValidar}>
        {t.volverAValidar}
      </Button>
      {porDeshacer !== null && (
        <Button size="small" onClick={alDeshacer}>
          {t.deshacer}
        </Button>
      )}
    </Pie>
  );
}

/** Actions that leave another list. */
const DE_AQUI: ReadonlySet<string> = new Set([
  'validar',
  'reparar',
  'deshacerReparar',
  'justificar',
  'quitarJustificacion',
  'deshacerJustificar',
]);

function LoHecho({
  estado: { resultado, diferencia, hallazgos },
  idioma,
}: {
  readonly estado: Estado;
  readonly idioma: Idioma;
}) {
  if (!resultado || !diferencia || !DE_AQUI.has(resultado.accion)) return null;
  const nuevos = (hallazgos ?? []).filter(({ clave }) => diferencia.nuevos.has(clave));
  return (
    <>
      <Hecho {...{ resultado, idioma }} />
      <Dicho>{REVISION[idioma].cambio(cuenta(nuevos), cuenta(diferencia.idos))}</Dicho>
    </>
  );
}
