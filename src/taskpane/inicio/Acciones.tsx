import { makeStyles, tokens } from '@fluentui/react-components';
import { accionesEn } from '../../acciones/registro';
import type { AccionDelPanel } from '../../acciones/registro';
import { BotonGrande } from '../comun/BotonGrande';
import type { TextosPanel } from '../Cabecera';
import { iconoDe } from '../comun/iconos';

const useEstilos = makeStyles({
  lista: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
});

/** The actions, each with what it does. */
export function Acciones({
  textos,
  ocupado,
  alPulsar,
}: {
  readonly textos: TextosPanel;
  readonly ocupado: boolean;
  readonly alPulsar: (accion: AccionDelPanel) => void;
}) {
  const estilos = useEstilos();
  return (
    <ul className={estilos.lista} aria-label={textos.tituloAcciones}>
      {accionesEn('acciones').map((accion) => (
        <li key={accion}>
          <BotonGrande
            id={accion}
            icono={iconoDe(accion)}
            {...textos.acciones[accion]}
            ocupado={ocupado}
            alPulsar={() => alPulsar(accion)}
          />
        </li>
      ))}
    </ul>
  );
}
