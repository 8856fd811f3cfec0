import type { ReactNode, RefObject } from 'react';
import { Button } from '@fluentui/react-components';
import { COMPROMISOS } from '../../textos/compromisos';
import type { Idioma } from '../../textos/idioma';
import { Dicho, Hecho, Pie } from '../comun/Pie';
import type { CompromisosVistos, Estado } from '../estado';
import { cambiaria } from './vista';

interface Props {
  readonly estado: Estado;
  readonly aviso: ReactNode;
  readonly idioma: Idioma;
  readonly caja: RefObject<HTMLDivElement>;
  readonly alGenerar: () => void;
  readonly alLeer: () => void;
  readonly alDeshacer: () => void;
  readonly alDetener: () => void;
}

/** What would be written, what was done last, and what can be done now. */
export function PieDeCompromisos(props: Props) {
  const { estado, aviso, idioma, caja, alDetener } = props;
  const { enCurso, resultado, compromisos, compromisosDeAntes } = estado;
  return (
    <Pie
      id="pie-compromisos"
      {...{ caja, aviso, enCurso, idioma, alDetener }}
      dicho={
        <>
          {resultado && DE_AQUI.has(resultado.accion) && <Hecho {...{ resultado, idioma }} />}
          {compromisos?.pasajeros && <Dicho>{COMPROMISOS[idioma].pasajeros}</Dicho>}
          {compromisos && <Dicho>{loQueSigue(compromisos, compromisosDeAntes, idioma)}</Dicho>}
        </>
      }
    >
      <Ordenes {...props} />
    </Pie>
  );
}

function Ordenes({ estado, idioma, alGenerar, alLeer, alDeshacer }: Props) {
  const t = COMPROMISOS[idioma];
  const { compromisos, compromisosDeAntes, ediciones } = estado;
  return (
    <>
      {!compromisos || compromisosDeAntes ? (
        <Button size="small" appearance="primary" onClick={alLeer}>
          {t.leer}
        </Button>
      ) : (
        <Button
          size="small"
          appearance={cambiaria(compromisos) ? 'primary' : 'secondary'}
          onClick={alGenerar}
        >
          {compromisos.hecha ? t.rehacer : t.generar}
        </Button>
      )}
      {ediciones > 0 && (
        <Button size="small" onClick={alDeshacer}>
          {t.deshacer}
        </Button>
      )}
    </>
  );
}

function loQueSigue(vistos: CompromisosVistos, deAntes: boolean, idioma: Idioma): string {
  const t = COMPROMISOS[idioma];
  if (deAntes) return t.deAntes;
  if (!vistos.hecha) return t.sinMatriz;
  return cambiaria(vistos) ? t.porEscribir(vistos.cuentas) : t.alDia;
}

/** Actions that are done here. */
const DE_AQUI: ReadonlySet<string> = new Set([
  'editarCompromiso',
  'deshacerEdicion',
  'generarMatriz',
]);
