import { ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import type { Cuenta } from './vista';

const useEstilos = makeStyles({
  fichas: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** What can be looked at alone, with how many there are. */
export function Filtros<F extends string>({
  cuentas,
  elegido,
  rotulo,
  nombre,
  alElegir,
}: {
  readonly cuentas: readonly Cuenta<F>[];
  readonly elegido: F | null;
  readonly rotulo: string;
  readonly nombre: (cuenta: Cuenta<F>) => string;
  readonly alElegir: (filtro: F | null) => void;
}) {
  const estilos = useEstilos();
  if (cuentas.length < 2 && elegido === null) return null;
  return (
    <div className={estilos.fichas} role="group" aria-label={rotulo}>
      {cuentas.map((una) => (
        <ToggleButton
          key={una.filtro}
          size="small"
          checked={elegido === una.filtro}
          onClick={() => alElegir(elegido === una.filtro ? null : una.filtro)}
        >
          {nombre(una)}
        </ToggleButton>
      ))}
    </div>
  );
}
